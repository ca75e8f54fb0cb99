package de.kitacampus.portal.common.scorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import de.kitacampus.portal.common.scorm.PackageReport.Kind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is found in a package. */
class PackageInspectionTest extends Inspecting {

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

    @Test
    void a_pass_mark_of_zero_is_none_and_is_told() throws IOException {
        PackageReport report =
                inspect(TestPackage.scorm12().item("Teil", "<adlcp:masteryscore>0</adlcp:masteryscore>"));

        assertThat(report.passMark()).isEmpty();
        assertThat(report.warnings()).extracting(PackageReport.Warning::kind).containsExactly(Kind.PASS_MARK_ZERO);
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
}
