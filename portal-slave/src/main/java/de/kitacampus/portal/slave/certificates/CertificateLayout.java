package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.files.ImageFile;
import de.kitacampus.portal.common.pdf.PdfFont;
import de.kitacampus.portal.common.pdf.PdfFonts;
import de.kitacampus.portal.common.pdf.QrCode;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.wire.v1.Attestation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Where everything stands on the page, from top to bottom; long texts make all of it smaller until it fits. */
final class CertificateLayout {

    private static final float MM = 72 / 25.4f;
    private static final float MARGIN = 24 * MM;
    private static final float ROOM = TaggedPage.WIDTH - 2 * MARGIN;
    private static final float TOP = TaggedPage.HEIGHT - 20 * MM;
    private static final float BOX_TOP = 56 * MM;
    private static final float QR_SIZE = 30 * MM;
    private static final float SMALLEST = 0.6f;

    static final Color ACCENT = new Color(0x0b6b74);
    static final Color INK = new Color(0x1b2224);
    static final Color QUIET = new Color(0x55626a);
    static final Color LINE = new Color(0xcdd6d9);

    private final PDDocument document;
    private final TaggedPage page;
    private final PdfFonts fonts;
    private final CertificateTexts texts;
    private final CertificateContent content;
    private final Look look;
    private final Map<Placeholder, String> values;

    CertificateLayout(
            PDDocument document,
            TaggedPage page,
            PdfFonts fonts,
            CertificateTexts texts,
            CertificateContent content,
            Look look) {
        this.document = document;
        this.page = page;
        this.fonts = fonts;
        this.texts = texts;
        this.content = content;
        this.look = look;
        this.values = values();
    }

    private Map<Placeholder, String> values() {
        Attestation one = content.attestation();
        Formats formats = texts.formats();
        Map<Placeholder, String> all = new LinkedHashMap<>();
        all.put(Placeholder.NAME, content.name());
        all.put(Placeholder.COURSE, one.courseTitle());
        all.put(Placeholder.COURSE_NUMBER, one.course().value());
        all.put(Placeholder.DATE, formats.date(one.passedAt()));
        all.put(Placeholder.RESULT, one.scorePercent() == null ? "" : formats.percent(one.scorePercent()));
        all.put(Placeholder.SCOPE, formats.duration(Duration.ofMinutes(one.learningMinutes())));
        all.put(Placeholder.CENTRE, content.centreName());
        all.put(Placeholder.CARRIER, one.carrierName());
        return all;
    }

    void draw() throws IOException {
        frame();
        List<Block> blocks = blocks(1);
        for (float scale = 1; height(blocks) > TOP - BOX_TOP && scale > SMALLEST; scale -= 0.04f) {
            blocks = blocks(scale - 0.04f);
        }
        float free = Math.max(0, TOP - BOX_TOP - height(blocks)) / blocks.size();
        float y = TOP;
        for (Block block : blocks) {
            block.drawing.at(y);
            y -= block.height + Math.min(free, 14);
        }
        proof();
    }

    private static float height(List<Block> blocks) {
        return blocks.stream().map(Block::height).reduce(0f, Float::sum);
    }

    private List<Block> blocks(float scale) throws IOException {
        List<Block> blocks = new ArrayList<>();
        blocks.add(head(scale));
        blocks.add(heading(scale));
        blocks.add(lines(look.texts(texts.locale()).body(), scale, 12 * scale, INK));
        blocks.add(facts(scale));
        if (!look.texts(texts.locale()).closing().isBlank()) {
            blocks.add(lines(look.texts(texts.locale()).closing(), scale, 10 * scale, QUIET));
        }
        blocks.add(signature(scale));
        return blocks;
    }

    private void frame() throws IOException {
        page.decorate(stream -> {
            stream.setNonStrokingColor(ACCENT);
            stream.addRect(0, TaggedPage.HEIGHT - 5 * MM, TaggedPage.WIDTH, 5 * MM);
            stream.fill();
        });
    }

    private Block head(float scale) throws IOException {
        byte[] logo = look.logo();
        if (logo == null) {
            return centred(
                    "P",
                    fonts.title(),
                    17 * scale,
                    ACCENT,
                    content.attestation().carrierName(),
                    10 * scale);
        }
        float height = 26 * MM * scale;
        return new Block(
                height + 6 * scale,
                y -> image(logo, texts.get("logo-of", content.attestation().carrierName()), 85 * MM, height, y, true));
    }

    private Block heading(float scale) throws IOException {
        return centred(
                "H1",
                fonts.title(),
                34 * scale,
                INK,
                filled(look.texts(texts.locale()).heading()),
                16 * scale);
    }

    private String filled(String template) {
        return Placeholder.fill(template, values);
    }

    private Block centred(String tag, PdfFont font, float size, Color color, String text, float after)
            throws IOException {
        List<String> lines = font.wrapped(size, ROOM, text);
        float step = size * 1.2f;
        return new Block(lines.size() * step + after, y -> {
            PDStructureElement element = page.element(tag, page.root());
            for (int line = 0; line < lines.size(); line++) {
                centre(element, font, size, color, y - size - line * step, lines.get(line));
            }
        });
    }

    private void centre(PDStructureElement element, PdfFont font, float size, Color color, float y, String line)
            throws IOException {
        float x = (TaggedPage.WIDTH - font.width(size, line)) / 2;
        page.text(element, font, size, color, x, y, line);
    }

    /** Each line of the template a paragraph; name and course alone on a line are printed large. */
    private Block lines(String template, float scale, float size, Color color) throws IOException {
        List<Block> lines = new ArrayList<>();
        for (String line : template.strip().split("\\R")) {
            if (Placeholder.NAME.isAll(line)) {
                lines.add(centred("P", fonts.title(), 25 * scale, ACCENT, filled(line), 8 * scale));
            } else if (Placeholder.COURSE.isAll(line)) {
                lines.add(centred("P", fonts.bold(), 17 * scale, INK, filled(line), 7 * scale));
            } else {
                lines.add(centred("P", fonts.plain(), size, color, filled(line), 4 * scale));
            }
        }
        return new Block(height(lines) + 8 * scale, top -> {
            float y = top;
            for (Block line : lines) {
                line.drawing.at(y);
                y -= line.height;
            }
        });
    }

    private Block facts(float scale) throws IOException {
        Map<String, String> named = new LinkedHashMap<>();
        known().forEach((fact, value) -> named.put(texts.get("fact." + fact), value));
        FactTable table = FactTable.of(named, fonts, scale, MARGIN, ROOM);
        return new Block(table.height() + 10 * scale, top -> table.draw(page, top));
    }

    /** What the law wants on a certificate stands there whatever the template says. */
    private Map<String, String> known() {
        Attestation one = content.attestation();
        Formats formats = texts.formats();
        Map<String, String> facts = new LinkedHashMap<>();
        if (content.birthDate() != null) {
            facts.put("birth", formats.date(content.birthDate()));
        }
        facts.put("course", texts.get("course", one.course().value(), one.courseTitle()));
        facts.put("version", String.valueOf(one.packageVersion()));
        facts.put("date", formats.date(one.passedAt()));
        facts.put("score", score(one, formats));
        if (one.learningMinutes() > 0) {
            facts.put("scope", values.get(Placeholder.SCOPE));
        }
        if (one.totalSeconds() > 0) {
            facts.put("time", formats.duration(Duration.ofSeconds(one.totalSeconds())));
        }
        if (one.legalBasis() != null) {
            facts.put("legal-basis", one.legalBasis());
        }
        facts.put("employer", one.carrierName() + ", " + content.centreName());
        return facts;
    }

    private String score(Attestation one, Formats formats) {
        BigDecimal score = one.scorePercent();
        return score == null
                ? texts.get("passed")
                : texts.get("score", formats.percent(score), formats.percent(BigDecimal.valueOf(one.passMark())));
    }

    private Block signature(float scale) throws IOException {
        float imageHeight = look.signature() == null ? 6 * MM * scale : 17 * MM * scale;
        float width = 75 * MM;
        float size = 9.5f * scale;
        List<String> below = new ArrayList<>();
        List.of(look.signatory(), look.signatoryRole()).stream()
                .filter(text -> !text.isBlank())
                .forEach(below::add);
        String placeAndDate = (look.place().isBlank() ? "" : look.place() + ", ")
                + texts.formats().date(content.attestation().passedAt());
        float height = imageHeight + (below.size() + 1) * size * 1.35f + 4 * scale;
        return new Block(below.isEmpty() && look.signature() == null ? size * 2 : height, top -> {
            PDStructureElement paragraph = page.element("P", page.root());
            if (below.isEmpty() && look.signature() == null) {
                page.text(paragraph, fonts.plain(), size, QUIET, MARGIN, top - size, placeAndDate);
                return;
            }
            if (look.signature() != null) {
                image(look.signature(), texts.get("signature-of", look.signatory()), width, imageHeight, top, false);
            }
            float y = top - imageHeight - 2;
            page.line(MARGIN, y, MARGIN + width, y, 0.6f, QUIET);
            for (String line : below) {
                y -= size * 1.35f;
                page.text(
                        paragraph,
                        fonts.plain(),
                        size,
                        INK,
                        MARGIN,
                        y,
                        fonts.plain().wrapped(size, ROOM, line).getFirst());
            }
            page.text(paragraph, fonts.plain(), size, QUIET, MARGIN, y - size * 1.35f, placeAndDate);
        });
    }

    private void image(byte[] png, String alternative, float maxWidth, float maxHeight, float top, boolean centred)
            throws IOException {
        BufferedImage pixels = ImageFile.image(png);
        PDImageXObject image = LosslessFactory.createFromImage(document, pixels);
        float scale = Math.min(maxWidth / pixels.getWidth(), maxHeight / pixels.getHeight());
        float width = pixels.getWidth() * scale;
        float height = pixels.getHeight() * scale;
        float x = centred ? (TaggedPage.WIDTH - width) / 2 : MARGIN;
        PDStructureElement figure = page.element("Figure", page.root());
        figure.setAlternateDescription(alternative);
        page.mark(figure, stream -> stream.drawImage(image, x, top - (maxHeight + height) / 2, width, height));
    }

    /** Number, code and QR code: by which anybody can check the paper. */
    private void proof() throws IOException {
        float top = BOX_TOP - 8 * MM;
        page.line(MARGIN, top + 4 * MM, MARGIN + ROOM, top + 4 * MM, 0.7f, ACCENT);
        PDStructureElement figure = page.element("Figure", page.root());
        figure.setAlternateDescription(texts.get("qr"));
        QrCode code = new QrCode(content.verifyLink(), QR_SIZE);
        page.mark(figure, stream -> code.draw(stream, MARGIN, top - QR_SIZE));
        float x = MARGIN + QR_SIZE + 7 * MM;
        float room = MARGIN + ROOM - x;
        PDStructureElement title = page.element("H2", page.root());
        page.text(title, fonts.bold(), 10.5f, ACCENT, x, top - 10, fonts.bold().printable(texts.get("proof")));
        PDStructureElement how = page.element("P", page.root());
        float y = top - 24;
        for (String line : fonts.plain().wrapped(8.5f, room, texts.get("proof.how", content.verifyPage()))) {
            page.text(how, fonts.plain(), 8.5f, INK, x, y, line);
            y -= 11.5f;
        }
        y -= 6;
        y = code(x, y, texts.get("number"), content.attestation().number().value());
        code(x, y, texts.get("code"), content.code().printed());
    }

    private float code(float x, float y, String label, String value) throws IOException {
        PDStructureElement line = page.element("P", page.root());
        page.text(line, fonts.plain(), 8.5f, QUIET, x, y, label);
        page.text(line, fonts.mono(), 9.5f, INK, x + 20 * MM, y, value);
        return y - 14;
    }

    private record Block(float height, At drawing) {}

    private interface At {
        void at(float top) throws IOException;
    }
}
