package de.kitacampus.portal.common.pdf;

import java.awt.Color;
import java.util.List;

/**
 * A cell of a table.
 *
 * @param lines each is wrapped on its own
 * @param color of the text
 */
public record PdfCell(List<String> lines, Color color) {

    public static PdfCell of(String text) {
        return of(List.of(text));
    }

    public static PdfCell of(List<String> lines) {
        return new PdfCell(lines, PdfPages.INK);
    }
}
