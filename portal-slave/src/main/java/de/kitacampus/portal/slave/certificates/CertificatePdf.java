package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.files.ImageFile;
import de.kitacampus.portal.common.pdf.PdfFonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Prints certificates: one page A4, PDF/A-3b, tagged, with the signed attestation attached. Equal input gives equal bytes. */
final class CertificatePdf {

    private static final int PREVIEW_DPI = 96;

    private CertificatePdf() {}

    static byte[] print(CertificateContent content, Look look, Locale language) {
        try (PDDocument document = drawn(content, look, language)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same page as a picture. */
    static byte[] picture(CertificateContent content, Look look, Locale language) {
        byte[] pdf = print(content, look, language);
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return ImageFile.png(new PDFRenderer(document).renderImageWithDPI(0, PREVIEW_DPI, ImageType.RGB));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PDDocument drawn(CertificateContent content, Look look, Locale language) throws IOException {
        PDDocument document = new PDDocument();
        CertificateTexts texts = CertificateTexts.in(language);
        PdfArchive archive = new PdfArchive(document, content, texts);
        archive.prepare();
        try (TaggedPage page = new TaggedPage(document)) {
            new CertificateLayout(document, page, PdfFonts.in(document), texts, content, look).draw();
        }
        archive.attach();
        return document;
    }
}
