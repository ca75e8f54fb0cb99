package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.common.scorm.PackageItem;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.common.scorm.TestPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.MvcResult;

/** Packages laid out as authors' tools lay them out: what the report says is started is what a browser gets. */
class ToolPackagesTest extends Delivery {

    private static final String HERE = "the page that starts";

    static Stream<Arguments> layouts() {
        return Stream.of(
                layout("Captivate 11", "index_scorm.html", "index_scorm.html", ""),
                layout("Articulate Rise", "scormdriver/indexAPI.html", "scormdriver/indexAPI.html", ""),
                layout("Articulate Storyline", "index_lms.html", "index_lms.html", ""),
                layout("iSpring", "res/index.html", "res/index.html", ""),
                layout("Lectora", "A001INDEX.HTM", "a001index.htm", "parameters=\"?ModuleID=1\""),
                layout("H5P", "index.html", "index.html", ""),
                layout("eXeLearning", "index.html", "index.html", ""),
                layout("golf example", "shared/launchpage.html", "shared/launchpage.html?content=playing", ""),
                layout("Adapt", "index_lms.html", "index_lms.html#/id/co-05", ""),
                layout("backslashes", "Kurs/Teil 1/start.html", "Kurs\\Teil 1\\start.html", ""),
                layout("backslashes in the zip", "Kurs\\start.html", "Kurs/start.html", ""),
                layout("umlauts and spaces", "Größe & Maß/Übung 1.html", "Größe &amp; Maß/Übung 1.html", ""),
                layout("umlauts, encoded", "Größe/Übung 1.html", "Gr%C3%B6%C3%9Fe/%C3%9Cbung%201.html", ""),
                layout("decomposed umlauts of a Mac", "U\u0308bung.html", "Übung.html", ""),
                layout("signs that mean something", "50% + 1 [a];b.html", "50% + 1 [a];b.html", ""),
                layout("a number sign, encoded", "Teil #1.html", "Teil%20%231.html", ""),
                layout(
                        "query, parameters and fragment",
                        "start.html",
                        "start.html?a=1#s2",
                        "parameters=\"&amp;b=%20ä\""),
                layout("parameters that are a fragment", "start.html", "start.html", "parameters=\"#teil2\""),
                layout("upper case everywhere", "START.HTML", "Start.Html", ""));
    }

    private static Arguments layout(String tool, String file, String href, String attributes) {
        return Arguments.of(tool, file, href, attributes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void the_page_that_starts_is_delivered(String tool, String file, String href, String attributes) throws Exception {
        PackageReport report =
                store(TestPackage.scorm12().with(file, HERE + " of " + tool).item("Teil", "", href, attributes));

        assertStarts(report.launchable().getFirst(), HERE + " of " + tool);
    }

    @Test
    void each_item_of_resources_with_bases_starts_its_own_page() throws Exception {
        String manifest = TestPackage.scorm2004()
                .item("Eins", "", "start.html", "")
                .item("Zwei", "", "../Teil%202/start.html", "")
                .item("Drei", "", "start.html", "")
                .manifest()
                .replace("<manifest ", "<manifest xml:base=\"inhalt/\" ")
                .replace("<resources>", "<resources xml:base=\"kurs/\">")
                .replace("<resource identifier=\"R2\"", "<resource identifier=\"R2\" xml:base=\"tiefer/\"");
        PackageReport report = store(TestPackage.scorm2004()
                .with("imsmanifest.xml", manifest)
                .with("inhalt/kurs/start.html", "eins")
                .with("inhalt/Teil 2/start.html", "zwei")
                .with("inhalt/kurs/tiefer/start.html", "drei"));

        assertStarts(report.launchable().get(0), "eins");
        assertStarts(report.launchable().get(1), "zwei");
        assertStarts(report.launchable().get(2), "drei");
    }

    @Test
    void names_in_an_old_code_page_are_delivered_under_their_real_name() throws Exception {
        Path zip = folder.resolve("old.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.setEncoding("IBM850");
            out.setUseLanguageEncodingFlag(false);
            put(out, "Übung.html", HERE);
            put(out, "Bilder/Größe.png", "png");
            put(
                    out,
                    "imsmanifest.xml",
                    TestPackage.scorm12().item("Teil", "", "Übung.html", "").manifest());
        }
        PackageReport report = ((PackageCheck.Accepted) add(zip, "old.zip")).report();

        assertStarts(report.launchable().getFirst(), HERE);
        assertThat(open().fetch("c/Bilder/Gr%C3%B6%C3%9Fe.png").getResponse().getContentType())
                .isEqualTo("image/png");
    }

    @Test
    void a_package_in_its_folder_starts_as_if_it_were_none() throws Exception {
        Path zip = folder.resolve("folder.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.putArchiveEntry(new ZipArchiveEntry("Mein Kurs/"));
            out.closeArchiveEntry();
            put(out, "Mein Kurs/imsmanifest.xml", TestPackage.scorm12().manifest());
            put(out, "Mein Kurs/index.html", HERE);
            put(out, "__MACOSX/Mein Kurs/._index.html", "junk");
            put(out, "Mein Kurs/.DS_Store", "junk");
        }
        PackageReport report = ((PackageCheck.Accepted) add(zip, "folder.zip")).report();

        assertStarts(report.launchable().getFirst(), HERE);
    }

    @Test
    void pages_that_are_no_sco_start_too() throws Exception {
        String manifest = TestPackage.scorm12().manifest().replace("scormtype=\"sco\"", "scormtype=\"asset\"");
        PackageReport report =
                store(TestPackage.scorm12().with("imsmanifest.xml", manifest).with("index.html", HERE));

        assertThat(report.scoCount()).isZero();
        assertStarts(report.launchable().getFirst(), HERE);
    }

    @Test
    void files_that_items_only_depend_on_are_delivered() throws Exception {
        String manifest = TestPackage.scorm12()
                .manifest()
                .replace(
                        "href=\"index.html\"/>",
                        "href=\"index.html\"><dependency identifierref=\"COMMON\"/></resource>"
                                + "<resource identifier=\"COMMON\" type=\"webcontent\" adlcp:scormtype=\"asset\">"
                                + "<file href=\"SCORM_API_wrapper.js\"/></resource>");
        store(TestPackage.scorm12().with("imsmanifest.xml", manifest).with("SCORM_API_wrapper.js", "pipwerks"));

        assertThat(text(open().fetch("c/SCORM_API_wrapper.js"))).isEqualTo("pipwerks");
    }

    private void assertStarts(PackageItem item, String expected) throws Exception {
        String launch = String.valueOf(item.launch());
        MvcResult page = open().fetch("c/" + launch.replaceFirst("#.*", ""));

        assertThat(page.getResponse().getStatus()).as(launch).isEqualTo(200);
        assertThat(text(page)).isEqualTo(expected);
        assertThat(List.of("text/html", "text/html;charset=UTF-8"))
                .contains(String.valueOf(page.getResponse().getContentType()));
    }

    private static String text(MvcResult result) throws Exception {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static void put(ZipArchiveOutputStream out, String name, String text) throws IOException {
        out.putArchiveEntry(new ZipArchiveEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
    }
}
