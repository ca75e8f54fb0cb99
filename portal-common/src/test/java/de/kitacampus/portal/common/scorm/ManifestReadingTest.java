package de.kitacampus.portal.common.scorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import de.kitacampus.portal.common.scorm.PackageReport.Kind;
import de.kitacampus.portal.common.scorm.PackageReport.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the standard leaves out or allows in two ways, and what authors make of it. */
class ManifestReadingTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "<completionThreshold {0}>{1} → {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "completedByMeasure=\"true\" minProgressMeasure=\"0.75\", '', 0.75",
                "completedByMeasure=\"1\" minProgressMeasure=\"0.75\", '', 0.75",
                "completedByMeasure=\"true\", '', 1.0",
                "completedByMeasure=\"false\" minProgressMeasure=\"0.75\", '', -",
                "completedByMeasure=\"0\" minProgressMeasure=\"0.75\", '', -",
                "minProgressMeasure=\"0.75\", '', -",
                "progressWeight=\"1\", '', -",
                "'', '', -",
                "'', 0.75, 0.75",
            })
    void a_completion_threshold_counts_only_where_it_is_switched_on(
            String attributes, String text, @Nullable Double expected) throws IOException {
        PackageReport report = inspect(TestPackage.scorm2004()
                .item(
                        "Teil",
                        "<adlcp:completionThreshold " + attributes + ">" + text + "</adlcp:completionThreshold>"));

        assertThat(report.launchable().getFirst().completionThreshold()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "satisfiedByMeasure={0} → {1}")
    @CsvSource(
            nullValues = "-",
            value = {"true, 0.8", "1, 0.8", "false, -", "0, -"})
    void a_pass_mark_is_switched_on_by_a_word_or_a_digit(String flag, @Nullable Double expected) throws IOException {
        PackageReport report = inspect(TestPackage.scorm2004().item("Teil", """
                        <imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="%s">
                        <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective>
                        </imsss:objectives></imsss:sequencing>""".formatted(flag)));

        assertThat(report.launchable().getFirst().scaledPassingScore()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} + {1} → {2}")
    @CsvSource({
        "kurs, '', kurs/index.html",
        "kurs/, '', kurs/index.html",
        "kurs, teil, kurs/teil/index.html",
        "kurs\\teil, '', kurs/teil/index.html",
        "kurs/andere, '', kurs/index.html",
        "kurs/imsmanifest.xml, teil/, kurs/teil/index.html",
    })
    void a_base_without_a_slash_is_what_the_package_makes_of_it(String outer, String inner, String expected)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "imsmanifest.xml",
                bytes(TestPackage.scorm12()
                        .manifest()
                        .replace("<resources>", "<resources xml:base=\"" + outer + "\">")
                        .replace("<resource ", "<resource xml:base=\"" + inner + "\" ")));
        files.put(expected, bytes("x"));

        assertThat(inspect(TestPackage.zip(folder, files))
                        .launchable()
                        .getFirst()
                        .launch())
                .isEqualTo(expected);
    }

    @Test
    void what_lies_beside_the_folder_of_a_package_is_left_out_and_told() throws IOException {
        Map<String, byte[]> files = inFolder("Mein Kurs/");
        files.put("LIESMICH.txt", bytes("x"));
        files.put("Handbuch/Kurs.pdf", bytes("x"));

        PackageReport report = inspect(TestPackage.zip(folder, files));

        assertThat(report.launchable().getFirst().launch()).isEqualTo("index.html");
        assertThat(report.files()).isEqualTo(2);
        assertThat(report.warnings())
                .contains(
                        new Warning(Kind.OUTSIDE_FOLDER, "LIESMICH.txt"),
                        new Warning(Kind.OUTSIDE_FOLDER, "Handbuch/Kurs.pdf"));
    }

    @Test
    void two_packages_in_one_zip_are_refused_with_both_names() {
        Map<String, byte[]> files = inFolder("Teil 1/");
        files.putAll(inFolder("Teil 2/"));

        assertThatThrownBy(() -> inspect(TestPackage.zip(folder, files)))
                .isInstanceOfSatisfying(PackageRefused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new PackageCheck.Refused(
                                Reason.SEVERAL_PACKAGES, "teil 1/imsmanifest.xml, teil 2/imsmanifest.xml")));
    }

    private static Map<String, byte[]> inFolder(String name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name + "index.html", bytes("x"));
        files.put(name + "imsmanifest.xml", bytes(TestPackage.scorm12().manifest()));
        return files;
    }

    private PackageReport inspect(TestPackage content) throws IOException {
        return inspect(content.in(folder));
    }

    private static PackageReport inspect(Path zip) throws IOException {
        return new PackageInspection(new PackageLimits(64L * 1024 * 1024, 200))
                .inspect(zip)
                .report();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
