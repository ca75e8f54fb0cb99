package de.kitacampus.portal.master.content.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.master.catalog.CourseChange;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseFixture;
import de.kitacampus.portal.master.content.Packages;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring and roles; what a package must be is tested with its inspection. */
@SpringBootTest
@WithMockUser(username = "anna", roles = "ADMIN")
class PackagesViewTest extends SpringBrowserlessTest {

    @Autowired
    Packages packages;

    @Autowired
    CourseEditing editing;

    @Autowired
    CurrentAccount current;

    @TempDir
    Path folder;

    private CourseNumber course = CourseNumber.of("1.1.01");
    private String title = "";

    @BeforeEach
    void a_course() {
        title = "Kurs " + UUID.randomUUID();
        course = current.asSystem(
                () -> ((CourseChange.Changed) editing.add(CourseFixture.anyNumber(), CourseFixture.titled(title)))
                        .now()
                        .number());
    }

    private void addPackage() {
        current.asSystem(() -> packages.add(course, TestPackage.scorm12().in(folder), "kurs.zip"));
    }

    private void openCourse() {
        navigate(CoursePackagesView.class, Map.of("number", course.value()));
    }

    @Test
    void the_current_package_of_a_course_is_found_by_its_title() {
        addPackage();
        navigate(PackagesView.class);
        $(TextField.class).id("packages-search").setValue(title);

        assertThat(test($(Grid.class).id("packages-grid")).size()).isEqualTo(1);
        assertThat(test($(Grid.class).id("packages-grid")).getCellText(0, 1)).isEqualTo(title);
    }

    @Test
    void a_course_without_a_package_says_what_to_do_in_both_languages() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        openCourse();
        String german = $(EmptyState.class).single().getElement().getTextRecursively();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        openCourse();
        String english = $(EmptyState.class).single().getElement().getTextRecursively();

        assertThat(german).contains("Paket");
        assertThat(english).contains("package").isNotEqualTo(german);
    }

    @Test
    void a_link_leads_back_to_the_course() {
        openCourse();

        assertThat($(Anchor.class).withId("packages-course").single().getHref()).isEqualTo("courses/" + course);
    }

    @Test
    void a_former_version_becomes_the_current_one_again() {
        addPackage();
        current.asSystem(() -> packages.add(
                course,
                TestPackage.scorm12().titled("Neu").with("neu.html", "neu").in(folder),
                "neu.zip"));
        openCourse();
        int former = packages.versions(course).stream()
                .filter(version -> !version.current())
                .findFirst()
                .orElseThrow()
                .version();

        test($(Button.class).id("make-current-" + former)).click();
        assertThat(packages.current(course).orElseThrow().version())
                .as("before the confirmation")
                .isNotEqualTo(former);
        test($(ConfirmDialog.class).single()).confirm();

        assertThat(packages.versions(course))
                .filteredOn(version -> version.current())
                .singleElement()
                .satisfies(version -> assertThat(version.version()).isEqualTo(former));
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_sees_packages_and_uploads_none() {
        addPackage();
        openCourse();

        assertThat($(Upload.class).exists()).isFalse();
        assertThat($(Button.class).all()).noneMatch(button -> button.getId()
                .filter(id -> id.startsWith("make-current"))
                .isPresent());
    }

    @Test
    void several_files_are_judged_and_each_goes_to_the_course_chosen_for_it() throws IOException {
        navigate(PackagesView.class);
        IncomingPackages incoming = $(IncomingPackages.class).single();
        Path good = TestPackage.scorm12().titled(course + " Hygiene").in(folder);
        Path bad = TestPackage.scorm12().item("Teil", "", "start.html", "").in(folder);
        incoming.show("gut.zip", incoming.check(good));
        incoming.show("schlecht.zip", incoming.check(bad));

        assertThat($(IncomingCard.class).all())
                .satisfiesExactly(
                        card -> assertThat(card.getElement().getTextRecursively())
                                .contains("gut.zip", "SCORM 1.2"),
                        card -> assertThat(card.getElement().getTextRecursively())
                                .contains("schlecht.zip", "start.html"));
        assertThat(packages.versions(course)).as("before it is chosen").isEmpty();

        test($(Button.class).withClassName("incoming-store").single()).click();
        test($(Button.class).withClassName("incoming-drop").single()).click();

        assertThat(packages.versions(course)).singleElement().satisfies(version -> assertThat(version.fileName())
                .isEqualTo("gut.zip"));
        assertThat($(IncomingCard.class).all()).hasSize(1);
    }

    @Test
    void every_version_can_be_played_as_a_test() {
        addPackage();
        openCourse();

        test($(Button.class).id("test-play-1")).click();

        assertThat($(Button.class).id("test-play-1").isEnabled()).isTrue();
    }

    @Test
    void an_unknown_course_is_named() {
        navigate(CoursePackagesView.class, Map.of("number", "9.9.99"));

        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("9.9.99");
    }
}
