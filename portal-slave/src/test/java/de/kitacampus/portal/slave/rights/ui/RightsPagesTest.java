package de.kitacampus.portal.slave.rights.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.rights.Grant;
import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.PersonalRights;
import de.kitacampus.portal.slave.rights.RightsChange;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RightsItems;
import de.kitacampus.portal.slave.rights.RightsMatrix;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Exceptions, "why may she, may she not?" and the history: wiring and sentences; the rules have their own tests. */
@InTheWorld
@WithMockUser(roles = PortalRole.ADMIN)
class RightsPagesTest extends SpringBrowserlessTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonalRights exceptions;

    @Autowired
    RightsMatrix matrix;

    private final JobRole kitchen = new JobRole(new RoleId(UUID.randomUUID()), "Küchenpersonal", 2);
    private Person cook;
    private RightsItem course;

    @BeforeEach
    void a_cook_and_a_course() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        world.empty();
        jdbc.sql("delete from role_right").update();
        jdbc.sql("delete from personal_right").update();
        course = RightsItem.of(world.course("1.9.04", "Belehrung", "24.00", "30.00"));
        cook = world.person(new Person(
                new PersonId(UUID.randomUUID()),
                "Kai",
                "Koch",
                null,
                null,
                List.of(World.centre("N01", "Haus Nord")),
                List.of(kitchen),
                List.of(),
                true));
        world.signInAsAdmin();
    }

    @Test
    void an_exception_is_made_from_the_persons_page_and_the_sentence_follows() {
        openPerson();
        assertThat(answer())
                .isEqualTo(
                        "Nein: Kai Koch darf 1.9.04 Belehrung nicht nutzen, denn die Funktion Küchenpersonal erlaubt es nicht.");
        test($(Button.class).id("exception-new")).click();
        item("exception-item");
        assertThat($(Paragraph.class).id("exception-effect").getText()).endsWith("Die Ausnahme ändert das.");
        $(DatePicker.class).id("exception-until").setValue(exceptions.today().plusDays(13));
        $(TextArea.class).id("exception-reason").setValue("Hilft in der Gruppe aus");
        test($(Button.class).id("exception-save")).click();
        assertThat(exceptions.of(cook.id())).hasSize(1);
        assertThat(answer())
                .isEqualTo(
                        "Ja: Kai Koch darf 1.9.04 Belehrung nutzen, weil eine Ausnahme das vom 15.08.2026 bis 28.08.2026"
                                + " erlaubt. Grund: Hilft in der Gruppe aus");
    }

    @Test
    void an_exception_without_a_last_day_is_refused_beside_the_field() {
        openPerson();
        test($(Button.class).id("exception-new")).click();
        item("exception-item");
        $(TextArea.class).id("exception-reason").setValue("Aushilfe");
        test($(Button.class).id("exception-save")).click();
        assertThat($(DatePicker.class).id("exception-until").getErrorMessage())
                .isEqualTo("Eine Ausnahme braucht einen letzten Tag.");
        assertThat(exceptions.of(cook.id())).isEmpty();
    }

    @Test
    void an_exception_is_ended_after_saying_what_that_means() {
        PersonalRights.Outcome made = exceptions.make(
                new PersonalRights.Draft(cook.id(), course, true, exceptions.today(), exceptions.today(), "Aushilfe"));
        UUID id = ((PersonalRights.Outcome.Saved) made).right().id();
        ExceptionsView view = navigate(ExceptionsView.class);
        assertThat(text(view)).contains("1 von 1");
        Grid<?> grid = $(Grid.class).id("exceptions");
        button(test(grid).getCellComponent(0, "card"), "exception-end-" + id).click();
        test($(ConfirmDialog.class).id("exception-end-confirm")).confirm();
        assertThat(exceptions.live()).isEmpty();
        assertThat(text(view)).contains("Keine Ausnahmen");
    }

    @Test
    void a_right_by_role_names_role_centre_and_day() {
        matrix.apply(
                RightsChange.grant(Set.of(new Grant(kitchen.id(), course))),
                matrix.sheet(ItemKind.COURSE).seen());
        openPerson();
        assertThat(answer())
                .isEqualTo(
                        "Ja: Kai Koch darf 1.9.04 Belehrung nutzen, weil die Funktion „Küchenpersonal“ (Haus Nord) das seit"
                                + " dem 15.08.2026 erlaubt.");
        world.withdraw(new CourseNumber(course.key()));
        openPerson();
        assertThat(answer()).startsWith("Nein: 1.9.04 Belehrung ist nicht im Angebot von Kita-Campus");
    }

    @Test
    void the_history_lists_what_was_done_by_role() {
        matrix.apply(
                RightsChange.grant(Set.of(new Grant(kitchen.id(), course))),
                matrix.sheet(ItemKind.COURSE).seen());
        UI.getCurrent()
                .navigate(
                        "rights/history",
                        QueryParameters.of("role", kitchen.id().toString()));
        assertThat($(Span.class).id("rights-history-count").getText()).isEqualTo("1 Eintrag");
        Grid<?> grid = $(Grid.class).id("rights-history");
        assertThat(test(grid).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @WithMockUser(roles = PortalRole.MEMBER)
    @ValueSource(
            classes = {ContentRightsView.class, ExceptionsView.class, PersonRightsView.class, RightsHistoryView.class})
    void staff_open_none_of_these_pages(Class<? extends Component> view) {
        assertThatThrownBy(() -> navigate(view)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithMockUser(roles = PortalRole.HEAD)
    void a_head_opens_no_history() {
        assertThatThrownBy(() -> navigate(RightsHistoryView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private void openPerson() {
        UI.getCurrent()
                .navigate(
                        "rights/person",
                        QueryParameters.simple(Map.of("person", cook.id().toString(), "item", course.address())));
    }

    @SuppressWarnings("unchecked")
    private void item(String id) {
        ComboBox<RightsItems.Entry> box = $(ComboBox.class).id(id);
        box.setValue(exceptions.items().getFirst());
    }

    private String answer() {
        return $(Paragraph.class).id("rights-why-answer").getText();
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }

    private static Button button(Component root, String id) {
        return within(root)
                .filter(one -> one.getId().filter(id::equals).isPresent())
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> within(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(RightsPagesTest::within));
    }
}
