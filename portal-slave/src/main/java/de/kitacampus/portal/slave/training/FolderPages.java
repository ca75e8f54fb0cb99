package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.certificates.PdfFont;
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

/** A4 pages lying on their side, filled from top to bottom; tagged, so that screen readers know headings and tables. */
final class FolderPages {

    static final float WIDTH = PDRectangle.A4.getHeight();
    static final float MARGIN = 42;
    static final float ROOM = WIDTH - 2 * MARGIN;

    private static final float HEIGHT = PDRectangle.A4.getWidth();
    /** Left and right of a cell's text together. */
    static final float PADDING = 6;

    private static final float BOTTOM = 48;
    private static final float LEADING = 1.3f;
    private static final Color LINE = new Color(0xcdd6d9);
    private static final Color SHADE = new Color(0xe8f0f1);

    private final PDDocument document;
    private final List<COSArray> parents = new ArrayList<>();
    private final List<PDPage> pages = new ArrayList<>();
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement root;
    private PDPageContentStream out;
    private float y;

    FolderPages(PDDocument document) throws IOException {
        this.document = document;
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        root = new PDStructureElement("Document", tree);
        tree.appendKid(root);
        out = begun();
    }

    PDStructureElement root() {
        return root;
    }

    /** What is written next stands on a page of its own. */
    void turn() throws IOException {
        out.close();
        out = begun();
    }

    private PDPageContentStream begun() throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        page.setStructParents(pages.size());
        pages.add(page);
        parents.add(new COSArray());
        y = HEIGHT - MARGIN;
        return new PDPageContentStream(document, page);
    }

    boolean has(float room) {
        return y - room >= BOTTOM;
    }

    boolean isFresh() {
        return y == HEIGHT - MARGIN;
    }

    void space(float points) {
        y -= points;
    }

    /** Text over the whole width; goes on on the next page when it must. */
    void paragraph(String type, PdfFont font, float size, Color color, String text) throws IOException {
        PDStructureElement element = null;
        for (String line : font.wrapped(size, ROOM, text)) {
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

    PDStructureElement table() {
        PDStructureElement table = new PDStructureElement("Table", root);
        root.appendKid(table);
        return table;
    }

    /**
     * One row that is never broken; the head of the table is repeated above it on a new page.
     *
     * @param cells each with lines that are wrapped on their own
     */
    void row(PDStructureElement table, Columns columns, PdfFont font, List<Cell> cells) throws IOException {
        List<List<String>> wrapped = wrapped(columns, font, cells);
        float height = height(columns, wrapped);
        if (!has(height)) {
            turn();
            head(table, columns);
        }
        draw(table, columns, "TD", font, cells, wrapped, height);
    }

    void head(PDStructureElement table, Columns columns) throws IOException {
        List<Cell> cells = columns.heads().stream().map(Cell::of).toList();
        List<List<String>> wrapped = wrapped(columns, columns.bold(), cells);
        float height = height(columns, wrapped);
        float top = y;
        decorate(() -> {
            out.setNonStrokingColor(SHADE);
            out.addRect(MARGIN, top - height, ROOM, height);
            out.fill();
        });
        draw(table, columns, "TH", columns.bold(), cells, wrapped, height);
    }

    private static List<List<String>> wrapped(Columns columns, PdfFont font, List<Cell> cells) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            List<String> lines = new ArrayList<>();
            for (String line : cells.get(place).lines()) {
                lines.addAll(font.wrapped(columns.size(), columns.width(place) - PADDING, line));
            }
            wrapped.add(lines);
        }
        return wrapped;
    }

    private static float height(Columns columns, List<List<String>> wrapped) {
        int most = wrapped.stream().mapToInt(List::size).max().orElse(1);
        return most * columns.size() * LEADING + 6;
    }

    private void draw(
            PDStructureElement table,
            Columns columns,
            String type,
            PdfFont font,
            List<Cell> cells,
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
                write(cell, font, columns.size(), cells.get(place).color(), x + 3, line + columns.size() * 0.3f, text);
            }
            x += columns.width(place);
        }
        y -= height;
        float bottom = y;
        decorate(() -> {
            out.setStrokingColor(LINE);
            out.setLineWidth(0.5f);
            out.moveTo(MARGIN, bottom);
            out.lineTo(WIDTH - MARGIN, bottom);
            out.stroke();
        });
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
        drawing.draw();
        out.endMarkedContent();
    }

    /**
     * Ends the document.
     *
     * @param foot the foot of a page, by its number
     */
    void finish(PdfFont font, float size, Color color, IntFunction<String> foot) throws IOException {
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

    int count() {
        return pages.size();
    }

    /** A cell of a table. */
    record Cell(List<String> lines, Color color) {

        static Cell of(String text) {
            return new Cell(List.of(text), FolderPdf.INK);
        }

        static Cell of(List<String> lines) {
            return new Cell(lines, FolderPdf.INK);
        }
    }

    /**
     * The columns of a table.
     *
     * @param heads their heads
     * @param shares of the width, adding up to 1
     */
    record Columns(List<String> heads, List<Float> shares, PdfFont bold, float size) {

        float width(int place) {
            return shares.get(place) * ROOM;
        }
    }

    private interface Drawing {
        void draw() throws IOException;
    }
}
