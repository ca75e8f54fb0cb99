package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.master.content.PackageCheck.Reason;
import de.kitacampus.portal.master.content.PackageReport.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageInspectionTest {

    private static final PackageLimits LIMITS = new PackageLimits(64L * 1024 * 1024, 200);

    @TempDir
    Path folder;

    @Test
    void a_plain_package_is_accepted_with_what_is_in_it() throws IOException {
        PackageReport report = inspect(TestPackage.scorm12()
                .titled("Hygiene &amp; Maß")
                .item(
                        "Teil 1",
                        "<adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>key=1</adlcp:datafromlms>"
                                + "<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>"));

        assertThat(report.standard()).isEqualTo(ScormStandard.SCORM_12);
        assertThat(report.edition()).isEqualTo("1.2");
        assertThat(report.title()).isEqualTo("Hygiene & Maß");
        assertThat(report.passMark()).contains(80.0);
        PackageItem item = report.launchable().getFirst();
        assertThat(item.launch()).isEqualTo("index.html");
        assertThat(item.launchData()).isEqualTo("key=1");
        assertThat(item.maxTimeAllowed()).isEqualTo("00:30:00");
        assertThat(report.files()).isEqualTo(2);
    }

    @Test
    void scorm_2004_names_its_pass_mark_and_its_completion_threshold() throws IOException {
        PackageReport report = inspect(TestPackage.scorm2004().item("Teil 1", """
                        <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.75"/>
                        <imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true">
                        <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective>
                        </imsss:objectives></imsss:sequencing>"""));

        PackageItem item = report.launchable().getFirst();
        assertThat(report.edition()).isEqualTo("2004 4th");
        assertThat(item.scaledPassingScore()).isEqualTo(0.8);
        assertThat(item.completionThreshold()).isEqualTo(0.75);
    }

    @Test
    void several_items_keep_their_order_and_titles() throws IOException {
        PackageReport report =
                inspect(TestPackage.scorm12().item("Eins", "").item("Zwei", "").item("Drei", ""));

        assertThat(report.launchable()).extracting(PackageItem::title).containsExactly("Eins", "Zwei", "Drei");
        assertThat(report.scoCount()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} + {1} → {2}")
    @CsvSource({
        "index.html?lang=de&amp;x=1#s1, '', index.html?lang=de&x=1#s1",
        "index.html, ?lang=de, index.html?lang=de",
        "index.html?a=1, &amp;b=2, index.html?a=1&b=2",
        "index.html#s1, ?b=2, index.html?b=2#s1",
        "INDEX.HTML, '', index.html",
        "sub\\..\\index.html, '', index.html",
        "Caf%C3%A9%20%231.html, '', Caf%C3%A9%20%231.html",
    })
    void launch_addresses_are_understood_as_authors_write_them(String href, String parameters, String expected)
            throws IOException {
        PackageReport report = inspect(TestPackage.scorm12()
                .with("Café #1.html", "x")
                .item("Teil", "", href, "parameters=\"" + parameters + "\""));

        assertThat(report.launchable().getFirst().launch()).isEqualTo(expected);
    }

    @Test
    void xml_base_adds_up() throws IOException {
        String manifest = TestPackage.scorm12()
                .item("Teil", "")
                .manifest()
                .replace("<resources>", "<resources xml:base=\"kurs/\">")
                .replace("<resource ", "<resource xml:base=\"teil1/\" ");

        PackageReport report =
                inspect(TestPackage.scorm12().with("kurs/teil1/index.html", "x").with("imsmanifest.xml", manifest));

        assertThat(report.launchable().getFirst().launch()).isEqualTo("kurs/teil1/index.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"})
    void manifests_come_in_many_encodings(String charset) throws IOException {
        String manifest = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>"
                + TestPackage.scorm12().titled("Größe").manifest();

        PackageReport report =
                inspect(TestPackage.scorm12().with("imsmanifest.xml", manifest.getBytes(Charset.forName(charset))));

        assertThat(report.title()).isEqualTo("Größe");
    }

    @Test
    void other_prefixes_and_a_byte_order_mark_do_not_matter() throws IOException {
        String manifest = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + TestPackage.scorm12()
                        .manifest()
                        .replace("xmlns:adlcp", "xmlns:zz")
                        .replace("adlcp:", "zz:");

        PackageReport report = inspect(TestPackage.scorm12().with("imsmanifest.xml", manifest));

        assertThat(report.scoCount()).isEqualTo(1);
    }

    @Test
    void a_package_zipped_with_its_folder_is_understood() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Mein Kurs/index.html", bytes("<script>API.LMSInitialize('')</script>"));
        files.put("Mein Kurs/imsmanifest.xml", bytes(TestPackage.scorm12().manifest()));
        files.put("__MACOSX/Mein Kurs/._imsmanifest.xml", bytes("junk"));

        PackageReport report = inspect(TestPackage.zip(folder, files));

        assertThat(report.launchable().getFirst().launch()).isEqualTo("index.html");
        assertThat(report.files()).isEqualTo(2);
        assertThat(report.warnings()).extracting(PackageReport.Warning::kind).containsExactly(Kind.MANIFEST_IN_FOLDER);
    }

    @Test
    void names_in_the_dos_code_page_are_read() throws IOException {
        Path zip = folder.resolve("dos.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.setEncoding("IBM437");
            out.setUseLanguageEncodingFlag(false);
            put(out, "Übung.html", "x");
            put(
                    out,
                    "imsmanifest.xml",
                    TestPackage.scorm12().item("Teil", "", "Übung.html", "").manifest());
        }

        assertThat(inspect(zip).launchable().getFirst().launch()).isEqualTo("%C3%9Cbung.html");
    }

    @Test
    void backslashes_separate_folders() throws IOException {
        PackageReport report =
                inspect(TestPackage.scorm12().with("teil\\start.html", "x").item("Teil", "", "teil/start.html", ""));

        assertThat(report.launchable().getFirst().launch()).isEqualTo("teil/start.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.txt",
                "a/../../evil.txt",
                "..\\evil.txt",
                "/etc/evil",
                "C:/evil.txt",
                "c:evil.txt",
                "a/nul",
                "con.txt",
                "a\u0000b.txt",
                "a\nb.txt",
                "a\u202Etxt.exe"
            })
    void names_that_lead_astray_are_refused(String name) {
        assertRefused(TestPackage.scorm12().with(name, "x").in(folder), Reason.UNSAFE_NAME);
    }

    @Test
    void names_that_differ_in_case_only_are_refused() {
        assertRefused(TestPackage.scorm12().with("INDEX.html", "x").in(folder), Reason.DUPLICATE_NAME);
    }

    @Test
    void too_many_entries_are_refused() {
        TestPackage many = TestPackage.scorm12();
        for (int number = 0; number < LIMITS.entries(); number++) {
            many.with("file" + number, "x");
        }
        assertRefused(many.in(folder), Reason.TOO_MANY_FILES);
    }

    @Test
    void a_tightly_packed_file_is_refused_while_it_inflates() {
        assertRefused(
                TestPackage.scorm12()
                        .with("bomb.bin", new byte[20 * 1024 * 1024])
                        .in(folder),
                Reason.BOMB);
    }

    @Test
    void files_of_honest_ratio_are_refused_when_they_are_too_large_together() {
        byte[] noise = new byte[17 * 1024 * 1024];
        new java.util.Random(1).nextBytes(noise);
        TestPackage large = TestPackage.scorm12();
        for (int number = 0; number < 4; number++) {
            large.with("noise" + number, noise);
        }
        assertRefused(large.in(folder), Reason.TOO_LARGE);
    }

    @Test
    void a_link_is_refused() throws IOException {
        Path zip = folder.resolve("link.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            put(out, "imsmanifest.xml", TestPackage.scorm12().manifest());
            ZipArchiveEntry link = new ZipArchiveEntry("index.html");
            link.setUnixMode(0120777);
            out.putArchiveEntry(link);
            out.write(bytes("/etc/passwd"));
            out.closeArchiveEntry();
        }
        assertRefused(zip, Reason.LINK);
    }

    @Test
    void an_encrypted_entry_is_refused() throws IOException {
        Path zip = TestPackage.scorm12().in(folder);
        byte[] bytes = Files.readAllBytes(zip);
        for (int at = 0; at < bytes.length - 4; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                bytes[at + 8] |= 1;
            }
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3 && bytes[at + 3] == 4) {
                bytes[at + 6] |= 1;
            }
        }
        assertRefused(Files.write(zip, bytes), Reason.ENCRYPTED);
    }

    @Test
    void a_file_cut_off_is_no_zip() throws IOException {
        byte[] bytes = Files.readAllBytes(TestPackage.scorm12().in(folder));

        assertRefused(
                Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2)),
                Reason.NOT_A_ZIP);
    }

    @Test
    void a_document_type_is_refused_and_never_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "root:x:0");
        String manifest = "<!DOCTYPE manifest [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + TestPackage.scorm12().titled("&x;").manifest();

        assertRefused(TestPackage.scorm12().with("imsmanifest.xml", manifest).in(folder), Reason.MANIFEST_UNSAFE);
    }

    @Test
    void a_broken_manifest_names_its_line() {
        Path zip = TestPackage.scorm12()
                .with("imsmanifest.xml", "<manifest>\n<organizations>\n<oops")
                .in(folder);

        assertThatThrownBy(() -> inspect(zip))
                .isInstanceOfSatisfying(PackageRefused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new PackageCheck.Refused(Reason.MANIFEST_BROKEN, "imsmanifest.xml:3")));
    }

    @Test
    void a_missing_start_file_is_named() {
        Path zip = TestPackage.scorm12().item("Teil", "", "start.html", "").in(folder);

        assertThatThrownBy(() -> inspect(zip))
                .isInstanceOfSatisfying(PackageRefused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new PackageCheck.Refused(Reason.LAUNCH_FILE_MISSING, "start.html")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/x.html", "javascript:alert(1)", "../index.html"})
    void a_start_outside_the_package_is_refused(String href) {
        assertRefused(TestPackage.scorm12().item("Teil", "", href, "").in(folder), Reason.LAUNCH_FILE_MISSING);
    }

    @Test
    void a_pass_mark_of_zero_is_none_and_is_told() throws IOException {
        PackageReport report =
                inspect(TestPackage.scorm12().item("Teil", "<adlcp:masteryscore>0</adlcp:masteryscore>"));

        assertThat(report.passMark()).isEmpty();
        assertThat(report.warnings()).extracting(PackageReport.Warning::kind).containsExactly(Kind.PASS_MARK_ZERO);
    }

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

    @Test
    void a_package_inside_a_zip_is_no_package() throws IOException {
        byte[] inner = Files.readAllBytes(TestPackage.scorm12().in(folder));

        assertRefused(TestPackage.zip(folder, Map.of("kurs.zip", inner)), Reason.NO_MANIFEST);
    }

    @Test
    void a_hundred_thousand_entries_are_refused_before_they_are_read() throws IOException {
        Path zip = folder.resolve("many.zip");
        try (var out =
                new java.util.zip.ZipOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(zip)))) {
            for (int number = 0; number < 100_000; number++) {
                out.putNextEntry(new java.util.zip.ZipEntry("f" + number));
            }
        }
        assertThatThrownBy(() -> new PackageInspection(new PackageLimits(1L << 30, 20_000)).inspect(zip))
                .isInstanceOfSatisfying(PackageRefused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new PackageCheck.Refused(Reason.TOO_MANY_FILES, "20000")));
    }

    @Test
    void a_program_under_another_name_is_refused() {
        byte[] program = new byte[256];
        program[0] = 'M';
        program[1] = 'Z';
        program[2] = (byte) 0x90;

        assertRefused(TestPackage.scorm12().with("bild.png", program).in(folder), Reason.DISGUISED_PROGRAM);
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

    private PackageReport inspect(TestPackage content) throws IOException {
        return inspect(content.in(folder));
    }

    private static PackageReport inspect(Path zip) throws IOException {
        return new PackageInspection(LIMITS).inspect(zip).report();
    }

    private static void assertRefused(Path zip, Reason reason) {
        assertThatThrownBy(() -> inspect(zip)).isInstanceOfSatisfying(PackageRefused.class, refused -> assertThat(
                        refused.refusal().reason())
                .isEqualTo(reason));
    }

    private static void put(ZipArchiveOutputStream out, String name, String text) throws IOException {
        out.putArchiveEntry(new ZipArchiveEntry(name));
        out.write(bytes(text));
        out.closeArchiveEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
