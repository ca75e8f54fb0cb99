package de.kitacampus.portal.slave.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.learning.CourseServer;
import de.kitacampus.portal.slave.learning.LearningResults;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Only the wiring: the rules themselves are covered by the tests of bookings and learning. */
@InTheWorld
@WithMockUser(roles = "STAFF")
class CoursesViewTest extends SpringBrowserlessTest {

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    LearningResults results;

    private Person anna;
    private CourseNumber course;

    @BeforeEach
    void anna_signs_in() {
        world.empty();
        anna = world.person("Anna", "Acker", World.centre("K01", "Sonnenkinder"));
        course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        world.allow(anna, course);
        world.signIn(anna);
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    @Test
    void a_course_is_booked_and_can_be_started_at_once() {
        when(world.server().launch(any())).thenReturn(new CourseServer.Answer.Unreachable());
        navigate(CoursesView.class);
        click("book-1.9.04");
        click("book-confirm");
        assertThat(bookings.of(anna.id())).hasSize(1);
        click("book-start");
        assertThat(notice()).contains("Kursserver ist gerade nicht erreichbar");
    }

    @Test
    void a_new_result_shows_without_a_reload() {
        bookings.book(anna.id(), course);
        Booking booking = bookings.of(anna.id()).getFirst();
        navigate(CoursesView.class);
        assertThat(card().getElement().getAttribute("data-state")).isEqualTo("BOOKED");
        stands(booking, CourseResult.State.PASSED, "92.50");
        roundTrip();
        assertThat(card().getElement().getAttribute("data-state")).isEqualTo("PASSED");
        assertThat(card().getElement().getAttribute("data-score")).isEqualTo("92.50");
    }

    private void stands(Booking booking, CourseResult.State state, String score) {
        results.apply(List.of(new CourseResult(
                results.cursor() + 1,
                booking.userId(),
                course,
                booking.id(),
                1,
                state,
                new BigDecimal(score),
                600,
                World.START,
                World.START,
                state == CourseResult.State.PASSED ? World.START : null)));
    }

    private Booking comesBackFromTheCourse(boolean caughtUp) {
        bookings.book(anna.id(), course);
        Booking booking = bookings.of(anna.id()).getFirst();
        when(world.server().catchUp(any())).thenReturn(caughtUp);
        return booking;
    }

    private String returned() {
        return $(Section.class).id("returned-step").getElement().getTextRecursively();
    }

    @Test
    void who_comes_back_finds_result_and_certificate_first() {
        Booking booking = comesBackFromTheCourse(true);
        stands(booking, CourseResult.State.PASSED, "92.50");
        UI.getCurrent()
                .navigate("courses", QueryParameters.of("booking", booking.id().toString()));

        assertThat(returned()).contains("Geschafft", "Belehrung", "92,5 %", "Zertifikat wird ausgestellt");
    }

    @Test
    void who_failed_reads_how_much_was_missing_and_can_go_on() {
        Booking booking = comesBackFromTheCourse(true);
        stands(booking, CourseResult.State.FAILED, "40.00");
        UI.getCurrent()
                .navigate("courses", QueryParameters.of("booking", booking.id().toString()));

        assertThat(returned()).contains("nicht bestanden", "40 %", "80 %");
        assertThat($(Button.class).withId("returned-start").exists()).isTrue();
        assertThat($(Section.class).withId("next-step").exists())
                .as("the same once more")
                .isFalse();
    }

    @Test
    void while_the_result_is_on_its_way_the_page_says_so_and_then_shows_it() {
        Booking booking = comesBackFromTheCourse(false);
        UI.getCurrent()
                .navigate("courses", QueryParameters.of("booking", booking.id().toString()));
        assertThat(returned()).contains("kommt gleich");
        stands(booking, CourseResult.State.PASSED, "92.50");
        roundTrip();

        assertThat(returned()).contains("Geschafft");
    }

    @Test
    void who_left_in_the_middle_is_shown_where_to_go_on() {
        Booking booking = comesBackFromTheCourse(true);
        stands(booking, CourseResult.State.STARTED, "10.00");
        UI.getCurrent()
                .navigate("courses", QueryParameters.of("booking", booking.id().toString()));

        assertThat($(Section.class).withId("returned-step").exists()).isFalse();
        assertThat($(Section.class).id("next-step").getElement().getTextRecursively())
                .contains("Hier geht es weiter");
    }

    @Test
    void a_right_withdrawn_is_told_at_the_click() {
        bookings.book(anna.id(), course);
        navigate(CoursesView.class);
        world.forbid(anna, course);
        click("next-start");
        assertThat(notice()).contains("nicht mehr freigegeben");
    }

    @Test
    void searching_narrows_the_offer_and_says_when_nothing_fits() {
        navigate(CoursesView.class);
        TextField search = $(TextField.class).id("courses-search");
        test(search).setValue("gibt es nicht");
        assertThat($(Button.class).withId("courses-show-all").exists()).isTrue();
        click("courses-show-all");
        assertThat($(Article.class).withId("offer-1.9.04").exists()).isTrue();
    }

    @Test
    void who_has_no_centre_is_told_whom_to_ask() {
        Person nomad = world.person("Nora", "Nirgends");
        world.signIn(nomad);
        CoursesView view = navigate(CoursesView.class);
        assertThat(view.getElement().getTextRecursively()).contains("keiner Einrichtung");
    }

    @Test
    void an_account_without_a_person_is_told_so() {
        world.signInAsAdmin();
        CoursesView view = navigate(CoursesView.class);
        assertThat(view.getElement().getTextRecursively()).contains("Keine Person");
    }

    private void click(String id) {
        test($(Button.class).id(id)).click();
    }

    private Article card() {
        return $(Article.class).withClassName("my-course").first();
    }

    private String notice() {
        return test($(Notification.class).last()).getText();
    }
}
