package de.kitacampus.portal.slave.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one document: Liberation (SIL Open Font License) from the class path, embedded as far as they are used. */
public record PdfFonts(PDFont plain, PDFont bold, PDFont title, PDFont mono) {

    /** Stands for a character the fonts do not have. */
    private static final String MISSING = "?";

    public static PdfFonts in(PDDocument document) throws IOException {
        return new PdfFonts(
                font(document, "LiberationSans-Regular"),
                font(document, "LiberationSans-Bold"),
                font(document, "LiberationSerif-Bold"),
                font(document, "LiberationMono-Bold"));
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (InputStream in = PdfFonts.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("font " + name + " is missing");
            }
            return PDType0Font.load(document, in, true);
        }
    }

    public static float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** The text with composed characters, and with a sign for each one the font does not have. */
    public static String printable(PDFont font, String text) {
        StringBuilder printable = new StringBuilder();
        Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .replaceAll("\\s", " ")
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(one -> printable.append(has(font, one) ? one : MISSING));
        return printable.toString();
    }

    private static boolean has(PDFont font, String character) {
        try {
            font.encode(character);
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    /** Breaks between words; a word that is too long alone is broken anywhere. */
    public static List<String> wrapped(PDFont font, float size, float room, String text) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(font, text).split(" ")) {
            for (String part : parts(font, size, room, word)) {
                String longer = line.isEmpty() ? part : line + " " + part;
                if (!line.isEmpty() && width(font, size, longer) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(part);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> parts(PDFont font, float size, float room, String word) throws IOException {
        List<String> parts = new ArrayList<>();
        String rest = word;
        while (rest.length() > 1 && width(font, size, rest) > room) {
            int end = rest.length() - 1;
            while (end > 1 && width(font, size, rest.substring(0, end)) > room) {
                end--;
            }
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        parts.add(rest);
        return parts;
    }
}
