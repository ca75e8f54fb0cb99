package de.kitacampus.portal.slave.costcontrol.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.costcontrol.NumberedRow;
import de.kitacampus.portal.slave.costcontrol.SavedFilter;
import de.kitacampus.portal.slave.costcontrol.SavedFilters;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Only the wiring and the words: the figures are covered by the tests of the report. */
@InTheWorld
@WithMockUser(roles = {PortalRole.ADMIN, PortalRole.HEAD})
class CostControlViewTest extends SpringBrowserlessTest {

    @Autowired
    World world;

    @Autowired
    SavedFilters filters;

    @Autowired
    Bookings bookings;

    private Centre sun;
    private Centre moon;
    private String family;

    @BeforeEach
    void one_booking_in_each_of_two_centres() {
        world.empty();
        world.signInAsAdmin();
        UI.getCurrent().setLocale(Locale.GERMAN);
        family = "Familie" + UUID.randomUUID().toString().substring(0, 8);
        sun = World.centre("V01", "Sonnenkinder");
        moon = World.centre("V02", "Mondkinder");
        CourseNumber law = world.course("1.9.04", "Belehrung", "24.00", "29.99");
        CourseNumber food = world.course("11.3.01", "Hygiene", "12.50", "9.99");
        book("Anna", sun, law);
        book("Bea", moon, food);
    }

    private void book(String firstName, Centre centre, CourseNumber course) {
        Person person = world.person(firstName, family, centre);
        world.allow(person, course);
        world.time().tick(Duration.ofMinutes(1));
        bookings.book(person.id(), course);
    }

    @Test
    void the_totals_speak_of_one_line_and_of_several() {
        open(Map.of("person", family));
        assertThat(totals()).contains("Buchungszeilen2").contains("39,98");
        open(Map.of("person", family, "course", "hygiene"));
        assertThat(totals())
                .contains("Buchungszeile1")
                .doesNotContain("Buchungszeilen")
                .contains("9,99");
    }

    @Test
    void the_address_says_how_the_lines_are_sorted() {
        open(Map.of("person", family, "sort", "first_name", "dir", "asc"));
        assertThat(firstNames()).containsExactly("Anna", "Bea");
        open(Map.of("person", family, "sort", "first_name"));
        assertThat(firstNames()).containsExactly("Bea", "Anna");
        open(Map.of("person", family, "sort", "nonsense"));
        assertThat(firstNames()).containsExactly("Bea", "Anna");
    }

    @Test
    void the_order_chosen_is_written_into_the_address_and_a_reset_takes_it_back() {
        CostControlView view = open(Map.of("person", family));
        BookingsTab tab = find(BookingsTab.class).single();
        test(grid()).sortByColumn("SELLING_PRICE");
        assertThat(tab.forUrl()).containsEntry("sort", "selling_price").containsEntry("dir", "asc");
        click("cost-reset");
        assertThat(tab.forUrl()).doesNotContainKeys("sort", "dir", "person");
        assertThat(view.getPageTitle()).isEqualTo("Kostenkontrolle");
    }

    @Test
    void a_month_without_bookings_says_so_and_offers_all_months() {
        open(Map.of("month", "2024-02"));
        assertThat(text("cost-empty")).contains("Februar 2024: keine Buchungen").contains("niemand einen Kurs gebucht");
        assertThat(find(Grid.class).withId("cost-grid").exists()).isFalse();
        click("cost-all-months");
        assertThat(grid().isVisible()).isTrue();
        assertThat($(Select.class).id("cost-month").getValue()).isEqualTo("all");
    }

    @Test
    void filters_that_fit_nothing_say_so_and_can_be_taken_back() {
        open(Map.of());
        test($(TextField.class).id("cost-person")).setValue("Niemand-" + family);
        assertThat(text("cost-empty")).contains("Keine Buchung gefunden");
    }

    @Test
    void what_is_shown_is_kept_under_a_name_and_opened_again() {
        world.signIn(world.head(world.person("Hanna", "Haupt", sun), sun));
        open(Map.of("person", family, "sort", "first_name", "dir", "asc"));
        click("cost-save-filter");
        click("save-filter-confirm");
        assertThat($(TextField.class).id("save-filter-name").getErrorMessage())
                .startsWith("Bitte geben Sie einen Namen");
        test($(TextField.class).id("save-filter-name")).setValue("Familie " + family);
        click("save-filter-confirm");
        SavedFilter saved = filters.all().getFirst();
        assertThat(saved.address()).contains("month=present").contains("person=" + family);
        click("cost-manage-filters");
        assertThat(find(ManageFiltersDialog.class).single().getElement().getTextRecursively())
                .contains("fehlt bei Ihrer Person eine E-Mail-Adresse");
        test($(Checkbox.class).id("saved-opens-" + saved.id())).click();
        click("manage-filters-close");
        open(Map.of());
        assertThat(find(BookingsTab.class).all().getFirst().forUrl())
                .containsEntry("person", family)
                .containsEntry("sort", "first_name");
    }

    @Test
    void a_head_sees_and_chooses_her_own_centre_only() {
        world.signIn(world.head(world.person("Hanna", "Haupt", sun), sun));
        open(Map.of("person", family));
        assertThat(firstNames()).containsExactly("Anna");
        assertThat(centres().getListDataView().getItems()).containsExactly(CentreCode.of("V01"));
        open(Map.of("person", family, "centre", "V02"));
        assertThat(firstNames()).containsExactly("Anna");
    }

    @Test
    @WithMockUser(roles = PortalRole.MEMBER)
    void staff_do_not_open_it() {
        assertThatThrownBy(() -> navigate(CostControlView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private CostControlView open(Map<String, String> query) {
        UI.getCurrent().navigate("cost-control", QueryParameters.simple(query));
        return find(CostControlView.class).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<NumberedRow> grid() {
        return (Grid<NumberedRow>)
                (Grid<?>) find(Grid.class).withId("cost-grid").all().getFirst();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<CentreCode> centres() {
        return (ComboBox<CentreCode>) (ComboBox<?>) $(ComboBox.class).id("cost-centre");
    }

    private List<String> firstNames() {
        var tester = test(grid());
        return IntStream.range(0, tester.size())
                .mapToObj(row -> tester.getRow(row).row().firstName())
                .toList();
    }

    private String totals() {
        return text("cost-totals");
    }

    private String text(String id) {
        return $(Div.class).id(id).getElement().getTextRecursively();
    }

    private void click(String id) {
        test($(Button.class).id(id)).click();
    }
}
