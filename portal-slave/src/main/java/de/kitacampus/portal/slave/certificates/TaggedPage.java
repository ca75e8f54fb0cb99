package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.pdf.PdfFont;
import java.awt.Color;
import java.io.IOException;
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

/** One A4 page whose content is tagged, so that screen readers know headings, paragraphs, tables and images. */
final class TaggedPage implements AutoCloseable {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDPageContentStream out;
    private final PDStructureElement root;
    private final COSArray parents = new COSArray();

    TaggedPage(PDDocument document) throws IOException {
        document.addPage(page);
        PDStructureTreeRoot tree = new PDStructureTreeRoot();
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        root = new PDStructureElement("Document", tree);
        tree.appendKid(root);
        page.setStructParents(0);
        COSDictionary parentTree = new COSDictionary();
        COSArray numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        numbers.add(parents);
        parentTree.setItem(COSName.NUMS, numbers);
        tree.getCOSObject().setItem(COSName.PARENT_TREE, parentTree);
        tree.setParentTreeNextKey(1);
        out = new PDPageContentStream(document, page);
    }

    PDStructureElement root() {
        return root;
    }

    PDStructureElement element(String type, PDStructureElement parent) {
        PDStructureElement element = new PDStructureElement(type, parent);
        element.setPage(page);
        parent.appendKid(element);
        return element;
    }

    /** Draws something that belongs to the element. */
    void mark(PDStructureElement element, Drawing drawing) throws IOException {
        int id = parents.size();
        parents.add(element.getCOSObject());
        element.appendKid(id);
        out.beginMarkedContent(COSName.getPDFName(element.getStructureType()), id);
        drawing.on(out);
        out.endMarkedContent();
    }

    /** Draws something that is only decoration. */
    void decorate(Drawing drawing) throws IOException {
        out.beginMarkedContent(COSName.ARTIFACT);
        drawing.on(out);
        out.endMarkedContent();
    }

    void line(float x1, float y1, float x2, float y2, float thickness, Color color) throws IOException {
        decorate(stream -> {
            stream.setStrokingColor(color);
            stream.setLineWidth(thickness);
            stream.moveTo(x1, y1);
            stream.lineTo(x2, y2);
            stream.stroke();
        });
    }

    void text(PDStructureElement element, PdfFont font, float size, Color color, float x, float y, String text)
            throws IOException {
        if (text.isEmpty()) {
            return;
        }
        mark(element, stream -> {
            stream.setNonStrokingColor(color);
            stream.beginText();
            stream.newLineAtOffset(x, y);
            font.show(stream, size, text);
            stream.endText();
        });
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    interface Drawing {
        void on(PDPageContentStream stream) throws IOException;
    }
}
