package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.content.CheckedFile.Fine;
import de.kitacampus.portal.slave.content.CheckedFile.Refused;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Whether a PDF can be read by everybody, and whether it brings code along. */
final class PdfCheck {

    private PdfCheck() {}

    static CheckedFile check(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages() == 0
                    ? new Refused(FileProblem.UNREADABLE)
                    : Fine.of(FileKind.PDF, "application/pdf", "pdf").withCode(hasCode(document));
        } catch (InvalidPasswordException locked) {
            return new Refused(FileProblem.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return new Refused(FileProblem.UNREADABLE);
        }
    }

    private static boolean hasCode(PDDocument document) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        Object opening = catalog.getOpenAction();
        PDDocumentNameDictionary names = catalog.getNames();
        return opening instanceof PDActionJavaScript
                || opening instanceof PDActionLaunch
                || catalog.getCOSObject().containsKey(COSName.AA)
                || names != null && (names.getJavaScript() != null || names.getEmbeddedFiles() != null);
    }
}
