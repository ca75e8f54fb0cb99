package de.kitacampus.portal.master.assortment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.master.assortment.Audience;
import de.kitacampus.portal.master.assortment.Audience.Rule;
import de.kitacampus.portal.master.assortment.Audiences;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring and messages; what a portal is told is tested with its calls. */
@AccountingTest
@WithMockUser(
        username = "anna",
        roles = {"CATALOG", "AUDITOR"})
class AssortmentViewsTest extends SpringBrowserlessTest {

    private static final CourseNumber COURSE = CourseNumber.of("1.9.04");

    @Autowired
    Audiences audiences;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FakePortals portals;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void inGerman() {
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    @AfterEach
    void everybodySeesItAgain() {
        allow(Audience.EVERYBODY);
    }

    private void allow(Audience audience) {
        current.asSystem(() -> audiences.change(COURSE, audiences.of(COURSE), audience));
    }

    private Portal portal() {
        return portals.find(portals.enrol(clock).id()).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Rule> rule() {
        return $(RadioButtonGroup.class).id("audience-rule");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Portal> single() {
        return $(MultiSelectComboBox.class).id("audience-portals");
    }

    private String effect() {
        return $(Paragraph.class).id("audience-effect").getText();
    }

    private void save() {
        test($(Button.class).id("audience-save")).click();
    }

    private String told() {
        return test($(Notification.class).last()).getText();
    }

    @Test
    void who_changed_what_is_seen_stands_in_the_history_of_the_course() {
        Portal one = portal();
        allow(new Audience(Rule.CHOSEN, Set.of(one.customer()), Set.of()));
        assertThat(jdbc.sql("select value_before from course_change"
                                + " where course_number = '1.9.04' and field = 'audience' and value_after = ?")
                        .param(one.customer().value())
                        .query(String.class)
                        .list())
                .containsExactly("EVERYBODY");
    }

    @Test
    void who_sees_a_course_is_said_before_it_is_saved() {
        Portal one = portal();
        Portal other = portal();
        navigate("courses/1.9.04/portals", CourseAudienceView.class);
        assertThat(rule().getValue()).isEqualTo(Rule.EVERYBODY);
        assertThat($(MultiSelectComboBox.class).withId("audience-portals").exists())
                .isFalse();

        rule().setValue(Rule.CHOSEN);
        save();
        MultiSelectComboBox<?> carriers = $(MultiSelectComboBox.class).id("audience-carriers");
        assertThat(carriers.isInvalid()).isTrue();
        assertThat(carriers.getErrorMessage()).contains("mindestens einen Träger oder ein Portal");
        assertThat(effect()).startsWith("Kein Portal sieht den Kurs.");
        single().setValue(Set.of(one));
        assertThat(carriers.isInvalid()).isFalse();
        assertThat(effect())
                .startsWith("1 von " + portals.all().size())
                .containsSubsequence(one.name(), "Nicht mehr", other.name());
        save();
        assertThat(audiences.of(COURSE)).isEqualTo(new Audience(Rule.CHOSEN, Set.of(), Set.of(one.id())));
        assertThat(effect()).doesNotContain("Nicht mehr");
    }

    @Test
    void the_second_of_two_people_sees_what_the_first_has_saved() {
        navigate("courses/1.9.04/portals", CourseAudienceView.class);
        allow(new Audience(Rule.AGREED, Set.of(), Set.of()));
        rule().setValue(Rule.CHOSEN);
        single().setValue(Set.of(portal()));
        save();
        assertThat(told()).contains("inzwischen jemand anderes geändert");
        assertThat(rule().getValue()).isEqualTo(Rule.AGREED);
    }

    @Test
    void from_the_carriers_side_all_courses_are_listed_with_what_is_seen() {
        Portal one = portal();
        allow(new Audience(Rule.CHOSEN, Set.of(), Set.of(portal().id())));
        navigate("carriers/" + one.customer() + "/courses", CarrierCoursesView.class);
        assertThat(test($(Grid.class).id("carrier-courses")).size()).isEqualTo(2);
        assertThat($(Span.class).id("carrier-courses-count").getText()).isEqualTo("1 von 2 Kursen sichtbar");
        Portal second = portal();
        allow(new Audience(Rule.CHOSEN, Set.of(), Set.of(second.id())));
        assertThat(audiences.ofCarrier(second.customer()))
                .filteredOn(row -> row.course().number().equals(COURSE))
                .singleElement()
                .matches(Audiences.Row::sees);
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_reads_only() {
        CustomerNumber carrier = portal().customer();
        navigate("courses/1.9.04/portals", CourseAudienceView.class);
        assertThat(rule().isReadOnly()).isTrue();
        assertThat($(Button.class).withId("audience-save").exists()).isFalse();
        navigate("carriers/" + carrier + "/courses", CarrierCoursesView.class);
        assertThat($(Grid.class).id("carrier-courses").isVisible()).isTrue();
    }
}
