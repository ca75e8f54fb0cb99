package de.kitacampus.portal.slave.content;

import static de.kitacampus.portal.slave.content.FilesForTests.film;
import static de.kitacampus.portal.slave.content.FilesForTests.image;
import static de.kitacampus.portal.slave.content.FilesForTests.old;
import static de.kitacampus.portal.slave.content.FilesForTests.pdf;
import static de.kitacampus.portal.slave.content.FilesForTests.text;
import static de.kitacampus.portal.slave.content.FilesForTests.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileCheckTest {

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

    @TempDir
    Path folder;

    private CheckedFile check(byte[] bytes) throws IOException {
        return FileCheck.check(Files.write(folder.resolve("file"), bytes));
    }

    static Stream<Arguments> usual() {
        return Stream.of(
                arguments("PDF", pdf(), FileKind.PDF, "application/pdf"),
                arguments("PNG", image("png"), FileKind.IMAGE, "image/png"),
                arguments("JPEG", image("jpg"), FileKind.IMAGE, "image/jpeg"),
                arguments("GIF", image("gif"), FileKind.IMAGE, "image/gif"),
                arguments("WebP", latin("RIFF\u0010\0\0\0WEBPVP8 "), FileKind.IMAGE, "image/webp"),
                arguments("MP4", film(100), FileKind.VIDEO, "video/mp4"),
                arguments("QuickTime", latin("\0\0\0\u0014ftypqt  \0\0\0\0"), FileKind.VIDEO, "video/quicktime"),
                arguments("WebM", latin("\u001aE\u00df\u00a3\u0001\0\0webm"), FileKind.VIDEO, "video/webm"),
                arguments("MP3", latin("ID3\u0004\0\0"), FileKind.AUDIO, "audio/mpeg"),
                arguments("MP3 without a tag", latin("\u00ff\u00fb\u0090\0\0"), FileKind.AUDIO, "audio/mpeg"),
                arguments("M4A", latin("\0\0\0\u0018ftypM4A \0\0"), FileKind.AUDIO, "audio/mp4"),
                arguments("WAV", latin("RIFF\u0010\0\0\0WAVEfmt "), FileKind.AUDIO, "audio/wav"),
                arguments("text", text("Guten Tag, Frau Müller\n"), FileKind.TEXT, "text/plain;charset=UTF-8"),
                arguments(
                        "old text",
                        "Grüße".getBytes(StandardCharsets.ISO_8859_1),
                        FileKind.TEXT,
                        "text/plain;charset=windows-1252"),
                arguments(
                        "Word",
                        zip("[Content_Types].xml", "word/document.xml"),
                        FileKind.DOCUMENT,
                        OPEN_XML + "wordprocessingml.document"),
                arguments(
                        "Excel",
                        zip("[Content_Types].xml", "xl/workbook.xml"),
                        FileKind.SHEET,
                        OPEN_XML + "spreadsheetml.sheet"),
                arguments(
                        "PowerPoint",
                        zip("[Content_Types].xml", "ppt/presentation.xml"),
                        FileKind.SLIDES,
                        OPEN_XML + "presentationml.presentation"),
                arguments(
                        "OpenDocument",
                        zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml"),
                        FileKind.DOCUMENT,
                        "application/vnd.oasis.opendocument.text"),
                arguments("Word 97", old("WordDocument"), FileKind.DOCUMENT, "application/msword"),
                arguments("Excel 97", old("Workbook"), FileKind.SHEET, "application/vnd.ms-excel"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("usual")
    void usual_files_are_known_by_their_content(String name, byte[] bytes, FileKind kind, String mediaType)
            throws IOException {
        assertThat(check(bytes)).isInstanceOfSatisfying(CheckedFile.Fine.class, fine -> {
            assertThat(fine.kind()).isEqualTo(kind);
            assertThat(fine.mediaType()).isEqualTo(mediaType);
            assertThat(fine.active()).isFalse();
        });
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments("nothing", new byte[0], FileProblem.EMPTY),
                arguments("HTML", text("<!DOCTYPE html><html><script>alert(1)</script>"), FileProblem.RUNS),
                arguments("HTML after a mark", text("\ufeff \n<html>"), FileProblem.RUNS),
                arguments("HTML within words", text("Hallo\n<script src='//x'></script>"), FileProblem.RUNS),
                arguments("SVG", text("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), FileProblem.RUNS),
                arguments("XML", text("<?xml version='1.0'?><a/>"), FileProblem.RUNS),
                arguments("PHP", text("x <?php echo 1;"), FileProblem.RUNS),
                arguments("a Windows program", latin("MZ\u0090\0\u0003"), FileProblem.PROGRAM),
                arguments("a Linux program", latin("\u007fELF\u0002"), FileProblem.PROGRAM),
                arguments("a script", text("#!/bin/sh\nrm -rf /"), FileProblem.PROGRAM),
                arguments("a Java archive", zip("META-INF/MANIFEST.MF", "A.class"), FileProblem.ARCHIVE),
                arguments("an archive", zip("a.txt"), FileProblem.ARCHIVE),
                arguments("half an archive", latin("PK\u0003\u0004 and no more"), FileProblem.UNREADABLE),
                arguments("half a PDF", text("%PDF-1.7 and no more"), FileProblem.UNREADABLE),
                arguments("a locked PDF", pdf(true, false), FileProblem.LOCKED),
                arguments("a locked Word", old("EncryptedPackage", "EncryptionInfo"), FileProblem.LOCKED),
                arguments("a photo of a phone", latin("\0\0\0\u0018ftypheic\0\0"), FileProblem.UNKNOWN),
                arguments("noise", latin("\u0001\u0002\u0003\0\u00ff\u00fe"), FileProblem.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void what_may_run_or_cannot_be_read_is_refused(String name, byte[] bytes, FileProblem problem) throws IOException {
        assertThat(check(bytes)).isEqualTo(new CheckedFile.Refused(problem));
    }

    @Test
    void a_package_with_a_manifest_is_looked_at_more_closely() throws IOException {
        assertThat(check(zip("imsmanifest.xml", "index.html"))).isEqualTo(new CheckedFile.Course());
        assertThat(check(zip("kurs/imsmanifest.xml", "kurs/index.html"))).isEqualTo(new CheckedFile.Course());
    }

    @Test
    void macros_and_scripts_are_taken_with_a_warning() throws IOException {
        for (byte[] bytes : new byte[][] {
            zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            zip("mimetype=application/vnd.oasis.opendocument.spreadsheet", "Basic/script-lc.xml"),
            old("Workbook", "_VBA_PROJECT_CUR"),
            pdf(false, true),
            text("{\\rtf1 {\\object\\objocx }}")
        }) {
            assertThat(check(bytes)).isInstanceOfSatisfying(CheckedFile.Fine.class, fine -> assertThat(fine.active())
                    .isTrue());
        }
    }

    @Test
    void a_document_with_macros_says_so_in_its_name() throws IOException {
        CheckedFile.Fine fine =
                (CheckedFile.Fine) check(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"));
        assertThat(FileName.of("Plan.xlsx", fine.ending())).isEqualTo("Plan.xlsx.xlsm");
    }

    @Test
    void a_picture_that_is_a_page_too_stays_a_picture() throws IOException {
        byte[] polyglot = (new String(image("gif"), StandardCharsets.ISO_8859_1) + "<html><script>alert(1)</script>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(check(polyglot)).isInstanceOfSatisfying(CheckedFile.Fine.class, fine -> assertThat(fine.mediaType())
                .isEqualTo("image/gif"));
    }

    @ParameterizedTest
    @CsvSource({
        "Plan.pdf, pdf, Plan.pdf",
        "Foto.JPEG, jpg, Foto.jpeg",
        "rechnung.pdf.exe, pdf, rechnung.pdf.exe.pdf",
        "run.bat, txt, run.bat.txt",
        "../../etc/passwd, txt, passwd.txt",
        "C:\\Temp\\Plan.docx, docx, Plan.docx",
        ".htaccess, txt, htaccess.txt",
        "a\u202efdp.exe, pdf, a_fdp.exe.pdf",
        "'', pdf, _.pdf"
    })
    void names_lose_what_is_dangerous_and_tell_the_truth(String told, String ending, String name) {
        assertThat(FileName.of(told, ending)).isEqualTo(name);
    }

    @Test
    void long_names_keep_their_ending() {
        assertThat(FileName.of("x".repeat(500) + ".pdf", "pdf"))
                .hasSizeLessThan(200)
                .endsWith(".pdf");
        assertThat(FileName.title("Hygiene_Plan 2026.pdf")).isEqualTo("Hygiene Plan 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.rki.de/hygiene?x=1, true",
        "www.rki.de, true",
        "javascript:alert(1), false",
        "data:text/html;base64;x, false",
        "https://user:secret@host/, false",
        "ftp://host/x, false",
        "/own-files/x, false",
        "https://, false"
    })
    void only_addresses_of_the_web_are_links(String address, boolean link) {
        assertThat(WebLink.of(address).isPresent()).isEqualTo(link);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
