package de.kitacampus.portal.common.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** A4 pages filled from top to bottom; tagged, so that screen readers know headings and tables. */
public final class PdfPages {

    public static final float MARGIN = 42;
    /** Left and right of a cell's text together. */
    public static final float PADDING = 6;
    /** Colour of texts. */
    public static final Color INK = new Color(0x1b2224);

    private static final float BOTTOM = 48;
    private static final float LEADING = 1.3f;
    private static final Color LINE = new Color(0xcdd6d9);
    private static final Color SHADE = new Color(0xe8f0f1);

    private final PDDocument document;
    private final PDRectangle format;
    private final List<COSArray> parents = new ArrayList<>();
    private final List<PDPage> pages = new ArrayList<>();
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement root;
    private PDPageContentStream out;
    private float y;

    private PdfPages(PDDocument document, PDRectangle format) throws IOException {
        this.document = document;
        this.format = format;
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        root = new PDStructureElement("Document", tree);
        tree.appendKid(root);
        out = begun();
    }

    public static PdfPages upright(PDDocument document) throws IOException {
        return new PdfPages(document, PDRectangle.A4);
    }

    /** Pages that lie on their side. */
    public static PdfPages wide(PDDocument document) throws IOException {
        return new PdfPages(document, new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
    }

    /** Width between the margins. */
    public float room() {
        return format.getWidth() - 2 * MARGIN;
    }

    /** Height of a page. */
    public float height() {
        return format.getHeight();
    }

    /** How far down the page is filled, from its lower edge. */
    public float y() {
        return y;
    }

    /** What comes next begins here, from the lower edge of the page. */
    public void goTo(float place) {
        y = place;
    }

    /** One line at a place of its own. */
    public void line(String type, PdfFont font, float size, Color color, float x, float at, String text)
            throws IOException {
        write(element(type, root), font, size, color, x, at, font.printable(text));
    }

    /** Something drawn, with words for those who cannot see it. */
    public void figure(String description, Drawing drawing) throws IOException {
        PDStructureElement element = element("Figure", root);
        element.setAlternateDescription(description);
        COSArray marks = parents.getLast();
        element.appendKid(marks.size());
        out.beginMarkedContent(COSName.getPDFName("Figure"), marks.size());
        marks.add(element.getCOSObject());
        drawing.on(out);
        out.endMarkedContent();
    }

    PDStructureElement root() {
        return root;
    }

    /** What is written next stands on a page of its own. */
    public void turn() throws IOException {
        out.close();
        out = begun();
    }

    private PDPageContentStream begun() throws IOException {
        PDPage page = new PDPage(format);
        document.addPage(page);
        page.setStructParents(pages.size());
        pages.add(page);
        parents.add(new COSArray());
        y = format.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    public boolean has(float room) {
        return y - room >= BOTTOM;
    }

    public boolean isFresh() {
        return y == format.getHeight() - MARGIN;
    }

    public void space(float points) {
        y -= points;
    }

    /** Text over the whole width; goes on on the next page when it must. */
    public void paragraph(String type, PdfFont font, float size, Color color, String text) throws IOException {
        PDStructureElement element = null;
        for (String line : font.wrapped(size, room(), text)) {
            if (!has(size * LEADING)) {
                turn();
                element = null;
            }
            if (element == null) {
                element = element(type, root);
            }
            y -= size * LEADING;
            write(element, font, size, color, MARGIN, y + size * 0.3f, line);
        }
    }

    public PDStructureElement table() {
        PDStructureElement table = new PDStructureElement("Table", root);
        root.appendKid(table);
        return table;
    }

    /**
     * One row that is never broken; the head of the table is repeated above it on a new page.
     *
     * @param cells each with lines that are wrapped on their own
     */
    public void row(PDStructureElement table, PdfColumns columns, PdfFont font, List<PdfCell> cells)
            throws IOException {
        List<List<String>> wrapped = wrapped(columns, font, cells);
        float height = height(columns, wrapped);
        if (!has(height)) {
            turn();
            head(table, columns);
        }
        draw(table, columns, "TD", font, cells, wrapped, height);
    }

    /** A row without a head to repeat. */
    public void plainRow(PDStructureElement table, PdfColumns columns, PdfFont font, List<PdfCell> cells)
            throws IOException {
        List<List<String>> wrapped = wrapped(columns, font, cells);
        float height = height(columns, wrapped);
        if (!has(height)) {
            turn();
        }
        draw(table, columns, "TD", font, cells, wrapped, height);
    }

    public void head(PDStructureElement table, PdfColumns columns) throws IOException {
        List<PdfCell> cells = columns.heads().stream().map(PdfCell::of).toList();
        List<List<String>> wrapped = wrapped(columns, columns.bold(), cells);
        float height = height(columns, wrapped);
        float top = y;
        decorate(stream -> {
            stream.setNonStrokingColor(SHADE);
            stream.addRect(MARGIN, top - height, room(), height);
            stream.fill();
        });
        draw(table, columns, "TH", columns.bold(), cells, wrapped, height);
    }

    private List<List<String>> wrapped(PdfColumns columns, PdfFont font, List<PdfCell> cells) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            List<String> lines = new ArrayList<>();
            for (String line : cells.get(place).lines()) {
                lines.addAll(font.wrapped(columns.size(), width(columns, place) - PADDING, line));
            }
            wrapped.add(lines);
        }
        return wrapped;
    }

    private static float height(PdfColumns columns, List<List<String>> wrapped) {
        int most = wrapped.stream().mapToInt(List::size).max().orElse(1);
        return most * columns.size() * LEADING + 6;
    }

    private void draw(
            PDStructureElement table,
            PdfColumns columns,
            String type,
            PdfFont font,
            List<PdfCell> cells,
            List<List<String>> wrapped,
            float height)
            throws IOException {
        PDStructureElement row = element("TR", table);
        float x = MARGIN;
        for (int place = 0; place < cells.size(); place++) {
            PDStructureElement cell = element(type, row);
            float line = y - 3;
            for (String text : wrapped.get(place)) {
                line -= columns.size() * LEADING;
                float indent = columns.isRight(place)
                        ? width(columns, place) - PADDING / 2 - font.width(columns.size(), text)
                        : PADDING / 2;
                write(
                        cell,
                        font,
                        columns.size(),
                        cells.get(place).color(),
                        x + indent,
                        line + columns.size() * 0.3f,
                        text);
            }
            x += width(columns, place);
        }
        y -= height;
        float bottom = y;
        decorate(stream -> {
            stream.setStrokingColor(LINE);
            stream.setLineWidth(0.5f);
            stream.moveTo(MARGIN, bottom);
            stream.lineTo(format.getWidth() - MARGIN, bottom);
            stream.stroke();
        });
    }

    private float width(PdfColumns columns, int place) {
        return columns.shares().get(place) * room();
    }

    private PDStructureElement element(String type, PDStructureElement parent) {
        PDStructureElement element = new PDStructureElement(type, parent);
        element.setPage(pages.getLast());
        parent.appendKid(element);
        return element;
    }

    private void write(
            PDStructureElement element, PdfFont font, float size, Color color, float x, float at, String text)
            throws IOException {
        if (text.isEmpty()) {
            return;
        }
        COSArray marks = parents.getLast();
        int id = marks.size();
        marks.add(element.getCOSObject());
        element.appendKid(id);
        out.beginMarkedContent(COSName.getPDFName(element.getStructureType()), id);
        show(out, font, size, color, x, at, text);
        out.endMarkedContent();
    }

    private static void show(
            PDPageContentStream stream, PdfFont font, float size, Color color, float x, float at, String text)
            throws IOException {
        stream.setNonStrokingColor(color);
        stream.beginText();
        stream.newLineAtOffset(x, at);
        font.show(stream, size, text);
        stream.endText();
    }

    private void decorate(Drawing drawing) throws IOException {
        out.beginMarkedContent(COSName.ARTIFACT);
        drawing.on(out);
        out.endMarkedContent();
    }

    /**
     * Ends the document.
     *
     * @param foot the foot of a page, by its number
     */
    public void finish(PdfFont font, float size, Color color, IntFunction<String> foot) throws IOException {
        out.close();
        for (int page = 0; page < pages.size(); page++) {
            try (PDPageContentStream stream = new PDPageContentStream(
                    document, pages.get(page), PDPageContentStream.AppendMode.APPEND, true, true)) {
                stream.beginMarkedContent(COSName.ARTIFACT);
                show(stream, font, size, color, MARGIN, 26, font.printable(foot.apply(page + 1)));
                stream.endMarkedContent();
            }
        }
        COSArray numbers = new COSArray();
        for (int page = 0; page < parents.size(); page++) {
            numbers.add(COSInteger.get(page));
            numbers.add(parents.get(page));
        }
        COSDictionary parentTree = new COSDictionary();
        parentTree.setItem(COSName.NUMS, numbers);
        tree.getCOSObject().setItem(COSName.PARENT_TREE, parentTree);
        tree.setParentTreeNextKey(parents.size());
    }

    public int count() {
        return pages.size();
    }

    /** Draws on the page. */
    @FunctionalInterface
    public interface Drawing {
        void on(PDPageContentStream stream) throws IOException;
    }
}
