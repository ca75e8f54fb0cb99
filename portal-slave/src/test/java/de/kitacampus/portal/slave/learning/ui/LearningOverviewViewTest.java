package de.kitacampus.portal.slave.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.learning.LearningResults;
import de.kitacampus.portal.slave.learning.LearningRow;
import de.kitacampus.portal.slave.learning.LearningState;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Only the wiring and the words: what counts is covered by the tests of learning. */
@InTheWorld
@WithMockUser(roles = {PortalRole.ADMIN, PortalRole.HEAD})
class LearningOverviewViewTest extends SpringBrowserlessTest {

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    LearningResults results;

    private Centre sun;
    private Centre moon;
    private String family;
    private CourseNumber course;

    @BeforeEach
    void two_people_of_two_centres_learn() {
        world.empty();
        world.signInAsAdmin();
        UI.getCurrent().setLocale(Locale.GERMAN);
        family = "Familie" + UUID.randomUUID().toString().substring(0, 8);
        sun = World.centre("V01", "Sonnenkinder");
        moon = World.centre("V02", "Mondkinder");
        course = world.course("1.9.04", "Belehrung", "24.00", "29.99");
        passed(book("Anna", sun));
        book("Bea", moon);
    }

    private Booking book(String firstName, Centre centre) {
        Person person = world.person(firstName, family, centre);
        world.allow(person, course);
        bookings.book(person.id(), course);
        return bookings.of(person.id()).getFirst();
    }

    private void passed(Booking booking) {
        results.apply(List.of(new CourseResult(
                results.cursor() + 1,
                booking.userId(),
                course,
                booking.id(),
                1,
                CourseResult.State.PASSED,
                new BigDecimal("92.50"),
                600,
                World.START,
                World.START,
                World.START)));
    }

    @Test
    void the_office_sees_who_stands_where() {
        open("state", "");
        assertThat(names()).containsExactly(family + ", Anna", family + ", Bea");
        assertThat(count()).isEqualTo("2 Einträge");
    }

    @Test
    void the_address_narrows_the_list() {
        open("state", LearningState.Step.PASSED.name());
        assertThat(names()).containsExactly(family + ", Anna");
        assertThat(count()).isEqualTo("1 Eintrag");
        open("state", "nonsense");
        assertThat(names()).hasSize(2);
    }

    @Test
    void a_head_sees_and_chooses_her_own_centre_only() {
        world.signIn(world.head(world.person("Hanna", "Haupt", sun), sun));
        open("state", "");
        assertThat(names()).containsExactly(family + ", Anna");
        assertThat(((Select<?>) $(Select.class).id("overview-centre"))
                        .getListDataView()
                        .getItems()
                        .toList())
                .hasToString(List.of(sun).toString());
        open("centre", "V02");
        assertThat(names()).containsExactly(family + ", Anna");
    }

    @Test
    void a_search_that_finds_nobody_says_so_and_is_taken_back() {
        open("state", "");
        test($(TextField.class).id("overview-search")).setValue("Niemand-" + family);
        assertThat($(Div.class).id("overview-empty").getElement().getTextRecursively())
                .isNotBlank();
        assertThat(find(Grid.class).withId("overview-grid").exists()).isFalse();
        test($(Button.class).id("overview-reset")).click();
        assertThat(grid().isVisible()).isTrue();
    }

    @Test
    @WithMockUser(roles = PortalRole.MEMBER)
    void staff_do_not_open_it() {
        assertThatThrownBy(() -> navigate(LearningOverviewView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private void open(String name, String value) {
        UI.getCurrent().navigate("learning-overview", QueryParameters.simple(Map.of("q", family, name, value)));
    }

    @SuppressWarnings("unchecked")
    private Grid<LearningRow> grid() {
        return (Grid<LearningRow>)
                (Grid<?>) find(Grid.class).withId("overview-grid").all().getFirst();
    }

    private List<String> names() {
        var tester = test(grid());
        return IntStream.range(0, tester.size())
                .mapToObj(row -> String.valueOf(tester.getRow(row).personName()))
                .toList();
    }

    private String count() {
        return $(Span.class).id("overview-count").getText();
    }
}
