package de.kitacampus.portal.master.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.CourseChange;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.CourseFixture;
import de.kitacampus.portal.master.catalog.CourseSchedules;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/** Wiring and messages; the rules are tested with the services. */
@SpringBootTest
@WithMockUser(username = "anna", roles = "ADMIN")
class CatalogViewsTest extends SpringBrowserlessTest {

    @Autowired
    CourseEditing editing;

    @Autowired
    Catalog catalog;

    @Autowired
    CurrentAccount current;

    @Autowired
    CourseSchedules schedules;

    private CourseEntry added(String title) {
        return current.asSystem(() ->
                ((CourseChange.Changed) editing.add(CourseFixture.anyNumber(), CourseFixture.titled(title))).now());
    }

    private CourseView open(CourseEntry course) {
        return navigate(CourseView.class, Map.of("number", course.number().value()));
    }

    private TextField field(String id) {
        return $(TextField.class).id(id);
    }

    @Test
    void the_list_shows_what_the_address_asks_for() {
        CourseEntry course = added("Unverwechselbar");
        UI.getCurrent().navigate("courses", QueryParameters.simple(Map.of("q", "unverwechselbar")));
        assertThat(test($(Grid.class).id("courses-grid")).size()).isEqualTo(1);
        assertThat($(TextField.class).id("courses-search").getValue()).isEqualTo("unverwechselbar");
        assertThat(course.number()).isNotNull();
    }

    @Test
    void a_new_course_needs_a_number_a_title_and_a_price_and_says_so_beside_the_fields() {
        navigate(CourseView.class, Map.of("number", "new"));
        field("course-number").setValue("1");
        test($(Button.class).id("course-save")).click();
        assertThat(field("course-number").isInvalid()).isTrue();
        assertThat(field("course-title").isInvalid()).isTrue();
        assertThat(field("course-price").isInvalid()).isTrue();
        assertThat(field("course-price").getErrorMessage()).isNotBlank();
    }

    @Test
    void a_new_course_is_added_as_a_draft() {
        CourseNumber number = CourseFixture.anyNumber();
        navigate(CourseView.class, Map.of("number", "new"));
        field("course-number").setValue(number.value());
        field("course-title").setValue("Frisch angelegt");
        field("course-price").setValue("39");
        test($(Button.class).id("course-save")).click();
        assertThat(catalog.find(number))
                .hasValueSatisfying(course -> assertThat(course.title()).isEqualTo("Frisch angelegt"));
    }

    @Test
    void the_second_editor_is_told_and_can_still_save_her_input() {
        CourseEntry course = added("Am Anfang");
        open(course);
        current.asSystem(() -> editing.change(course.number(), course.version(), CourseFixture.titled("Die Erste")));
        field("course-title").setValue("Die Zweite");
        test($(Button.class).id("course-save")).click();
        assertThat(catalog.find(course.number()).orElseThrow().title()).isEqualTo("Die Erste");
        assertThat(field("course-title").getValue()).isEqualTo("Die Zweite");
        test($(Button.class).id("course-conflict-mine")).click();
        assertThat(catalog.find(course.number()).orElseThrow().title()).isEqualTo("Die Zweite");
    }

    @Test
    void a_day_of_publishing_is_kept_and_stands_in_the_list() {
        CourseEntry course = added("Bald zu haben");
        open(course);
        $(DatePicker.class).id("course-publish-on").setValue(LocalDate.of(2096, 12, 1));
        test($(Button.class).id("course-schedule-save")).click();
        assertThat(current.asSystem(() -> schedules.of(course.number())))
                .hasValueSatisfying(kept -> assertThat(kept.publishOn()).isEqualTo(LocalDate.of(2096, 12, 1)));
        UI.getCurrent().navigate("courses", QueryParameters.simple(Map.of("q", "Bald zu haben")));
        assertThat(test($(Grid.class).id("courses-grid")).getCellText(0, 2)).contains("2096");
    }

    @Test
    void a_day_in_the_past_is_refused_beside_the_field() {
        open(added("Zu spät"));
        $(DatePicker.class).id("course-publish-on").setValue(LocalDate.of(2020, 1, 1));
        test($(Button.class).id("course-schedule-save")).click();
        assertThat($(DatePicker.class).id("course-publish-on").isInvalid()).isTrue();
    }

    @Test
    void the_preview_shows_what_is_typed_before_it_is_saved() {
        open(added("Noch alt"));
        field("course-title").setValue("Schon neu");
        test($(Button.class).id("course-preview-open")).click();
        assertThat($(Dialog.class).id("course-preview").isOpened()).isTrue();
        assertThat($(H3.class).all()).extracting(H3::getText).contains("Schon neu");
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_sees_a_course_and_cannot_edit_it() {
        CourseEntry course = added("Nur zum Lesen");
        navigate(CoursesView.class);
        assertThat($(Button.class).withId("courses-add").exists()).isFalse();
        open(course);
        assertThat(field("course-title").isReadOnly()).isTrue();
        assertThat($(Button.class).withId("course-save").exists()).isFalse();
        assertThat($(Button.class).withId("course-move-live").exists()).isFalse();
        assertThat($(Div.class).all()).isNotEmpty();
    }
}
