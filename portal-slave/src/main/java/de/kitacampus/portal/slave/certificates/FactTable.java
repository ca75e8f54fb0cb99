package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.pdf.PdfFont;
import de.kitacampus.portal.common.pdf.PdfFonts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** The facts of a certificate: a label and a value in each row, tagged as a table. */
final class FactTable {

    private static final float LABEL_SHARE = 0.36f;

    private final List<Row> rows;
    private final PdfFont plain;
    private final PdfFont bold;
    private final float scale;
    private final float left;
    private final float width;

    private record Row(String label, List<String> lines) {}

    private FactTable(List<Row> rows, PdfFonts fonts, float scale, float left, float width) {
        this.rows = rows;
        this.plain = fonts.plain();
        this.bold = fonts.bold();
        this.scale = scale;
        this.left = left;
        this.width = width;
    }

    /**
     * @param facts values by their labels, in order
     */
    static FactTable of(Map<String, String> facts, PdfFonts fonts, float scale, float left, float width)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            rows.add(new Row(
                    fonts.plain().printable(fact.getKey()),
                    fonts.bold().wrapped(size(scale), width - LABEL_SHARE * width, fact.getValue())));
        }
        return new FactTable(rows, fonts, scale, left, width);
    }

    private static float size(float scale) {
        return 10 * scale;
    }

    private float step() {
        return size(scale) * 1.3f;
    }

    private float padding() {
        return 4.5f * scale;
    }

    float height() {
        return rows.stream().map(row -> row.lines.size() * step() + padding()).reduce(0f, Float::sum);
    }

    void draw(TaggedPage page, float top) throws IOException {
        PDStructureElement table = page.element("Table", page.root());
        float y = top;
        page.line(left, y, left + width, y, 0.7f, CertificateLayout.ACCENT);
        for (Row row : rows) {
            drawRow(page, page.element("TR", table), row, y - padding() / 2 - size(scale));
            y -= row.lines.size() * step() + padding();
            page.line(left, y, left + width, y, 0.5f, CertificateLayout.LINE);
        }
    }

    private void drawRow(TaggedPage page, PDStructureElement parent, Row row, float base) throws IOException {
        float size = size(scale);
        page.text(page.element("TH", parent), plain, size, CertificateLayout.QUIET, left, base, row.label);
        PDStructureElement value = page.element("TD", parent);
        for (int line = 0; line < row.lines.size(); line++) {
            page.text(
                    value,
                    bold,
                    size,
                    CertificateLayout.INK,
                    left + LABEL_SHARE * width,
                    base - line * step(),
                    row.lines.get(line));
        }
    }
}
