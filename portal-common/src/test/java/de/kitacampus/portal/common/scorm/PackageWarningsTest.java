package de.kitacampus.portal.common.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.PackageReport.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an uploader should know of a package that is taken. */
class PackageWarningsTest extends Inspecting {

    @Test
    void an_archive_inside_is_told_and_never_unpacked() throws IOException {
        byte[] bomb = Files.readAllBytes(TestPackage.zip(folder, Map.of("bomb.bin", new byte[20 * 1024 * 1024])));
        Map<String, byte[]> nested = new LinkedHashMap<>();
        for (int number = 0; number < 16; number++) {
            nested.put("bomb" + number + ".zip", bomb);
        }
        byte[] archive = Files.readAllBytes(TestPackage.zip(folder, nested));

        PackageReport report = inspect(TestPackage.scorm12().with("material/übungen.zip", archive));

        assertThat(report.warnings())
                .containsExactly(new PackageReport.Warning(Kind.ARCHIVE_INSIDE, "material/übungen.zip"));
        assertThat(report.bytes()).isLessThan(2L * archive.length + 10_000);
    }

    @ParameterizedTest(name = "{0} → {2} {3}")
    @CsvSource({
        "werkzeug.exe, x, PROGRAM, werkzeug.exe",
        "bild.png, <script>alert(1)</script>, WRONG_TYPE, bild.png",
        "MZ.txt, MZ ist ein Text, -, -",
        "film.swf, x, FLASH, film.swf",
        "seite.html, <img src='//cdn.example.org/x.png'>, FOREIGN_HOST, cdn.example.org",
        "seite.HTM, <a href=https://www.rki.de/x>, FOREIGN_HOST, www.rki.de",
        "stil.css, @import url(http://fonts.example.com/a.css), FOREIGN_HOST, fonts.example.com",
        "seite.html, <html xmlns='http://www.w3.org/1999/xhtml'>, -, -",
        "assets/js/CPM.js, 'passingScore:42,maxScore:52,reportingOption:0', CAPTIVATE_PASS_MARK, 42 / 52 (80.8 %)",
    })
    void what_an_uploader_should_know_is_told(String file, String text, String kind, String where) throws IOException {
        PackageReport report = inspect(TestPackage.scorm12().with(file, text));

        assertThat(report.warnings())
                .isEqualTo(
                        kind.equals("-")
                                ? java.util.List.of()
                                : java.util.List.of(new PackageReport.Warning(Kind.valueOf(kind), where)));
    }

    @Test
    void a_very_large_file_is_told_with_its_size() {
        FileSigns signs = new FileSigns();
        FileSigns.Watch film = signs.watch("media/film.mp4");
        byte[] piece = new byte[1 << 20];
        for (int megabyte = 0; megabyte < 101; megabyte++) {
            film.bytes(piece, piece.length);
        }
        film.end();

        assertThat(signs.warnings())
                .containsExactly(new PackageReport.Warning(Kind.LARGE_FILE, "media/film.mp4 (101 MB)"));
    }

    @Test
    void a_captivate_course_that_only_reports_completion_is_told() throws IOException {
        PackageReport report = inspect(TestPackage.scorm12()
                .with("assets/js/CPM.js", "x={passingScore:0,maxScore:0,reportingOption:1,lmsType:2}"));

        assertThat(report.warnings()).containsExactly(new PackageReport.Warning(Kind.CAPTIVATE_NEVER_FAILS, null));
    }
}
