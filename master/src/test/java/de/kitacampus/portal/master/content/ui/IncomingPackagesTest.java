package de.kitacampus.portal.master.content.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.master.catalog.CourseChange;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseFixture;
import de.kitacampus.portal.master.content.Packages;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(username = "anna", roles = "ADMIN")
class IncomingPackagesTest extends SpringBrowserlessTest {

    @Autowired
    Packages packages;

    @Autowired
    CourseEditing editing;

    @Autowired
    CurrentAccount current;

    @TempDir
    Path folder;

    @Test
    void files_of_the_same_name_go_each_to_its_own_course() throws IOException {
        CourseNumber first = course();
        CourseNumber second = course();
        navigate(PackagesView.class);
        IncomingPackages incoming = $(IncomingPackages.class).single();
        incoming.show("kurs.zip", incoming.check(content(first, "Erster").in(folder)));
        incoming.show("kurs.zip", incoming.check(content(second, "Zweiter").in(folder)));

        $(Button.class).withClassName("incoming-store").all().forEach(button -> test(button)
                .click());

        assertThat(titleOf(first)).isEqualTo(first + " Erster");
        assertThat(titleOf(second)).isEqualTo(second + " Zweiter");
    }

    @Test
    void dropping_one_of_two_files_of_the_same_name_keeps_the_other() throws IOException {
        CourseNumber course = course();
        navigate(PackagesView.class);
        IncomingPackages incoming = $(IncomingPackages.class).single();
        incoming.show("kurs.zip", incoming.check(content(course, "Erster").in(folder)));
        incoming.show("kurs.zip", incoming.check(content(course, "Zweiter").in(folder)));

        test($(Button.class).withClassName("incoming-drop").all().getLast()).click();
        test($(Button.class).withClassName("incoming-store").single()).click();

        assertThat(titleOf(course)).isEqualTo(course + " Erster");
    }

    private CourseNumber course() {
        return current.asSystem(() -> ((CourseChange.Changed)
                        editing.add(CourseFixture.anyNumber(), CourseFixture.titled("Kurs " + UUID.randomUUID())))
                .now()
                .number());
    }

    /** The number in the title chooses the course on the card. */
    private static TestPackage content(CourseNumber course, String title) {
        return TestPackage.scorm12().titled(course + " " + title);
    }

    private String titleOf(CourseNumber course) {
        return packages.current(course).orElseThrow().report().title();
    }
}
