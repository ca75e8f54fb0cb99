package de.kitacampus.portal.common.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A face of one document, and the one that stands in for characters it does not have. Texts are given as they are read; what
 * is written from right to left is turned and joined when it is measured and shown.
 *
 * @see "Design decision: DD127-20261122-names-in-other-scripts.md"
 */
public final class PdfFont {

    /** Stands for a character that neither face has. */
    private static final String MISSING = "?";

    private static final COSName SPAN = COSName.getPDFName("Span");

    private final PDFont own;
    private final Supplier<PDFont> standIn;
    private final Map<String, Optional<PDFont>> known = new HashMap<>();

    /**
     * @param standIn asked for when it is needed first: few documents need it
     */
    PdfFont(PDFont own, Supplier<PDFont> standIn) {
        this.own = own;
        this.standIn = standIn;
    }

    private record Run(PDFont font, String text) {}

    public float width(float size, String text) throws IOException {
        float width = 0;
        for (Run run : runs(visual(text))) {
            width += run.font.getStringWidth(run.text);
        }
        return width / 1000 * size;
    }

    /** Shows a text at the place the stream has come to, within its text object. */
    public void show(PDPageContentStream stream, float size, String text) throws IOException {
        String visual = visual(text);
        boolean turned = !visual.equals(text);
        if (turned) {
            stream.beginMarkedContent(SPAN, readAs(text));
        }
        for (Run run : runs(visual)) {
            stream.setFont(run.font, size);
            stream.showText(run.text);
        }
        if (turned) {
            stream.endMarkedContent();
        }
    }

    /** Screen readers and searches get the text in the order in which it is read. */
    private static PDPropertyList readAs(String text) {
        COSDictionary properties = new COSDictionary();
        properties.setString(COSName.ACTUAL_TEXT, text);
        return PDPropertyList.create(properties);
    }

    private String visual(String text) {
        return RightToLeft.visual(text, letter -> face(letter).isPresent());
    }

    private List<Run> runs(String visual) {
        List<Run> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        PDFont font = own;
        for (String letter : letters(visual)) {
            PDFont face = face(letter).orElse(own);
            if (face != font && !text.isEmpty()) {
                runs.add(new Run(font, text.toString()));
                text.setLength(0);
            }
            font = face;
            text.append(letter);
        }
        if (!text.isEmpty()) {
            runs.add(new Run(font, text.toString()));
        }
        return runs;
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private Optional<PDFont> face(String letter) {
        return known.computeIfAbsent(
                letter,
                one -> has(own, one)
                        ? Optional.of(own)
                        : Optional.of(standIn.get()).filter(other -> has(other, one)));
    }

    private static boolean has(PDFont font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    /** The text with composed characters, and with a sign for each one that cannot be shown. */
    public String printable(String text) {
        StringBuilder printable = new StringBuilder();
        String composed =
                Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replaceAll("\\s", " ");
        letters(composed).forEach(letter -> printable.append(face(letter).isPresent() ? letter : MISSING));
        return printable.toString();
    }

    /** Breaks between words; a word that is too long alone is broken anywhere. */
    public List<String> wrapped(float size, float room, String text) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ")) {
            for (String part : parts(size, room, word)) {
                String longer = line.isEmpty() ? part : line + " " + part;
                if (!line.isEmpty() && width(size, longer) > room) {
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

    private List<String> parts(float size, float room, String word) throws IOException {
        List<String> parts = new ArrayList<>();
        String rest = word;
        while (rest.length() > 1 && width(size, rest) > room) {
            int end = rest.length() - 1;
            while (end > 1 && width(size, rest.substring(0, end)) > room) {
                end--;
            }
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        parts.add(rest);
        return parts;
    }
}
