package de.kitacampus.portal.common.pdf;

import java.util.List;

/**
 * The columns of a table.
 *
 * @param heads their heads
 * @param shares of the width, adding up to 1
 * @param bold font of the heads
 * @param size of all text
 * @param rightFrom the first of the columns, counted from 0, whose text ends at the right edge, as amounts do
 */
public record PdfColumns(List<String> heads, List<Float> shares, PdfFont bold, float size, int rightFrom) {

    /** All texts begin at the left. */
    public PdfColumns(List<String> heads, List<Float> shares, PdfFont bold, float size) {
        this(heads, shares, bold, size, heads.size());
    }

    boolean isRight(int place) {
        return place >= rightFrom;
    }
}
