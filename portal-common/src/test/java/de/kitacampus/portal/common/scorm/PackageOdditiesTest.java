package de.kitacampus.portal.common.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.PackageReport.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oddities of honest packages that are understood. */
class PackageOdditiesTest extends Inspecting {

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

    @Test
    void a_manifest_that_says_utf16_and_is_utf8_is_read() throws IOException {
        String manifest = "<?xml version=\"1.0\" encoding=\"utf-16\"?>"
                + TestPackage.scorm12().titled("Größe").manifest();

        assertThat(inspect(TestPackage.scorm12().with("imsmanifest.xml", manifest))
                        .title())
                .isEqualTo("Größe");
    }

    @Test
    void a_manifest_that_says_nothing_and_is_latin_is_read() throws IOException {
        byte[] manifest =
                TestPackage.scorm12().titled("Größe – „Maß“").manifest().getBytes(Charset.forName("windows-1252"));

        assertThat(inspect(TestPackage.scorm12().with("imsmanifest.xml", manifest))
                        .title())
                .isEqualTo("Größe – „Maß“");
    }

    @Test
    void blank_lines_before_the_declaration_do_not_matter() throws IOException {
        String manifest =
                "\r\n\n <?xml version=\"1.0\"?>" + TestPackage.scorm12().manifest();

        assertThat(inspect(TestPackage.scorm12().with("imsmanifest.xml", manifest))
                        .scoCount())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"IBM437", "IBM850", "windows-1252"})
    void names_in_old_code_pages_are_read(String codePage) throws IOException {
        Path zip = folder.resolve("old.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.setEncoding(codePage);
            out.setUseLanguageEncodingFlag(false);
            put(out, "Über Größe/Café Ölfaß.html", "x");
            put(
                    out,
                    "imsmanifest.xml",
                    TestPackage.scorm12()
                            .item("Teil", "", "Über Größe/Café Ölfaß.html", "")
                            .manifest());
        }

        assertThat(inspect(zip).launchable().getFirst().launch())
                .isEqualTo("%C3%9Cber%20Gr%C3%B6%C3%9Fe/Caf%C3%A9%20%C3%96lfa%C3%9F.html");
    }

    @Test
    void a_name_with_its_unicode_form_beside_is_read_by_that() throws IOException {
        Path zip = folder.resolve("extra.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.setEncoding("IBM437");
            out.setUseLanguageEncodingFlag(false);
            out.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.ALWAYS);
            put(out, "Żółw.html", "x");
            put(
                    out,
                    "imsmanifest.xml",
                    TestPackage.scorm12().item("Teil", "", "Żółw.html", "").manifest());
        }

        assertThat(inspect(zip).launchable().getFirst().launch()).isEqualTo("%C5%BB%C3%B3%C5%82w.html");
    }

    @Test
    void entries_for_folders_and_the_large_form_of_zip_do_not_matter() throws IOException {
        Path zip = folder.resolve("large.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.setUseZip64(Zip64Mode.Always);
            out.putArchiveEntry(new ZipArchiveEntry("teil/"));
            out.closeArchiveEntry();
            put(out, "teil/start.html", "x");
            put(
                    out,
                    "imsmanifest.xml",
                    TestPackage.scorm12()
                            .item("Teil", "", "teil/start.html", "")
                            .manifest());
        }

        assertThat(inspect(zip).files()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "default=\"O\"|",
                "default=\"O\"|default=\"nowhere\"",
                "<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>|",
                "adlcp:scormtype|adlcp:scormType",
                "adlcp:scormtype=\"sco\"|adlcp:scormtype=\"SCO\"",
                "</resources>|<resource identifier=\"X\" type=\"webcontent\"/></resources>",
                "<resources>|<resources><!-- made by hand -->",
            })
    void parts_that_are_missing_or_written_otherwise_do_not_matter(String found, @Nullable String instead)
            throws IOException {
        String plain = TestPackage.scorm12().manifest();
        assertThat(plain).contains(found);
        String manifest = plain.replace(found, instead == null ? "" : instead);

        PackageReport report = inspect(TestPackage.scorm12().with("imsmanifest.xml", manifest));

        assertThat(report.scoCount()).isEqualTo(1);
        assertThat(report.standard()).isEqualTo(ScormStandard.SCORM_12);
    }

    @Test
    void resources_of_a_manifest_inside_are_found() throws IOException {
        String plain = TestPackage.scorm12().item("Teil", "", "start.html", "").manifest();
        String resources = plain.substring(plain.indexOf("<resources>"), plain.indexOf("</resources>") + 12);
        String manifest =
                plain.replace(resources, "<resources/><manifest xml:base=\"innen/\">" + resources + "</manifest>");

        PackageReport report =
                inspect(TestPackage.scorm12().with("innen/start.html", "x").with("imsmanifest.xml", manifest));

        assertThat(report.launchable().getFirst().launch()).isEqualTo("innen/start.html");
    }

    @Test
    void nested_items_keep_their_depth() throws IOException {
        String manifest = TestPackage.scorm12()
                .manifest()
                .replace("<item ", "<item identifier=\"chapter\"><title>Kapitel</title><item ")
                .replace("</item>", "</item></item>");

        PackageReport report = inspect(TestPackage.scorm12().with("imsmanifest.xml", manifest));

        assertThat(report.items()).extracting(PackageItem::depth).containsExactly(0, 1);
        assertThat(report.launchable()).hasSize(1);
    }
}
