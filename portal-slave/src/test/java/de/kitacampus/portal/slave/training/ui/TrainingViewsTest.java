package de.kitacampus.portal.slave.training.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import de.kitacampus.portal.slave.training.Rule;
import de.kitacampus.portal.slave.training.RuleDraft;
import de.kitacampus.portal.slave.training.TrainingForTests;
import de.kitacampus.portal.slave.training.TrainingRules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Only the wiring: the rules are tested with the module's services. */
@InTheWorld
@WithMockUser(roles = {"CARRIER_ADMIN", "STAFF"})
class TrainingViewsTest extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 15);

    @Autowired
    World world;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TrainingRules rules;

    @Autowired
    Bookings bookings;

    private final Centre north = World.centre("N01", "Haus Nord");
    private Person anna;
    private CourseNumber course;

    @BeforeEach
    void a_centre_with_one_person() {
        world.empty();
        TrainingForTests.empty(jdbc);
        anna = world.person("Anna", "Acker", north);
        course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        world.allow(anna, course);
        world.signInAsAdmin();
        TrainingForTests.look(context);
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    private Rule rule() {
        rules.create(new RuleDraft(course).from(TODAY).content());
        return rules.all().getFirst();
    }

    private String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private boolean has(Class<? extends Component> type, String id) {
        return $(type).withId(id).exists();
    }

    @Test
    void the_board_counts_and_leads_to_the_people() {
        rule();
        navigate(BoardView.class);
        assertThat(textOf($(NativeTable.class).id("training-table")))
                .contains("Haus Nord")
                .contains("1");
        Anchor card = $(Anchor.class).id("training-total-not_booked");
        assertThat(textOf(card)).isEqualTo("1nicht gebucht");
        assertThat(card.getHref()).isEqualTo("training/people?status=not_booked");
        assertThat(has(Anchor.class, "training-excel")).isTrue();
    }

    @Test
    void without_rules_the_board_says_what_to_do() {
        navigate(BoardView.class);
        test($(Button.class).id("training-to-rules")).click();
        assertThat(getCurrentView()).isInstanceOf(RulesView.class);
    }

    @Test
    void the_filters_of_an_address_are_taken_over_and_can_be_reset() {
        rule();
        UI.getCurrent().navigate("training/people", QueryParameters.of("status", "fulfilled"));
        assertThat(textOf($(Span.class).id("training-count"))).isEqualTo("Keine Pflichten");
        test($(Button.class).id("training-filter-reset")).click();
        assertThat(textOf($(Span.class).id("training-count"))).isEqualTo("1 Pflicht");
    }

    @Test
    void a_proof_is_recorded_from_the_list_and_refused_beside_the_field() {
        rule();
        navigate(PeopleView.class);
        openAnna();
        test($(Button.class).id("duty-proof")).click();
        ProofDialog dialog = $(ProofDialog.class).single();
        test($(Button.class).id("proof-save")).click();
        assertThat($(DatePicker.class).id("proof-date").isInvalid()).isTrue();
        dialog.uploaded("scan.pdf", "nichts".getBytes(StandardCharsets.UTF_8));
        assertThat(textOf($(Span.class).id("proof-file-error"))).startsWith("Das ist weder ein PDF");
        dialog.uploaded("scan.png", TrainingForTests.png());
        $(DatePicker.class).id("proof-date").setValue(TODAY.minusDays(3));
        $(TextField.class).id("proof-issuer").setValue("Gesundheitsamt");
        test($(Button.class).id("proof-save")).click();
        assertThat(textOf($(DutyDialog.class).single()))
                .contains("Gesundheitsamt")
                .contains("gilt bis 12.08.2028");
    }

    private void openAnna() {
        @SuppressWarnings("unchecked")
        Grid<Object> grid = $(Grid.class).id("training-people");
        Button name = (Button) test(grid).getCellComponent(0, "person");
        test(name).click();
    }

    @Test
    void the_office_books_for_a_person() {
        rule();
        navigate(PeopleView.class);
        openAnna();
        test($(Button.class).id("duty-book")).click();
        assertThat(bookings.of(anna.id())).hasSize(1);
    }

    @Test
    void the_overview_shows_who_is_next_and_books_with_one_click() {
        navigate(BoardView.class);
        navigate("dashboard", Component.class);
        assertThat(has(Section.class, "next-people")).isFalse();
        rule();
        navigate(BoardView.class);
        navigate("dashboard", Component.class);
        assertThat(textOf($(Section.class).id("next-people")))
                .contains("1 nicht gebucht")
                .contains("Acker, Anna");
        assertThat($(Anchor.class).id("next-people-book").getHref()).isEqualTo("bookings/new?due=1&course=1.9.04");
        test($(Button.class).withText("Kurs buchen").single()).click();
        assertThat(bookings.of(anna.id())).hasSize(1);
        assertThat(textOf($(Section.class).id("next-people"))).contains("Zurzeit muss für niemanden");
    }

    @Test
    void a_ready_made_rule_is_taken_over_with_a_click_and_switched_off_again() {
        RulesView view = navigate(RulesView.class);
        test($(Button.class).id("ready-IFSG-34-5A")).click();
        assertThat(view.shownRules()).containsExactly("IFSG-34-5A");
        Rule rule = rules.all().getFirst();
        test($(Button.class).id("rule-switch-" + rule.id())).click();
        assertThat(rules.all().getFirst().latest().content().enabled()).isFalse();
        test($(Button.class).id("rule-history-" + rule.id())).click();
        assertThat(textOf($(RuleHistoryDialog.class).single()))
                .contains("§ 35 IfSG")
                .contains("ein- oder ausgeschaltet");
    }

    @Test
    void a_rule_is_refused_beside_its_field_and_the_second_editor_is_told() {
        Rule rule = rule();
        navigate(RulesView.class);
        test($(Button.class).id("rule-edit-" + rule.id())).click();
        $(IntegerField.class).id("rule-interval").setValue(0);
        test($(Button.class).id("rule-save")).click();
        assertThat($(IntegerField.class).id("rule-interval").isInvalid()).isTrue();
        rules.change(rule.id(), 1, rule.latest().content());
        $(IntegerField.class).id("rule-interval").setValue(12);
        test($(Button.class).id("rule-save")).click();
        assertThat(textOf($(Div.class).id("rule-problem"))).startsWith("Jemand anderes hat diese Regel");
        assertThat(rules.find(rule.id()).orElseThrow().versions()).hasSize(2);
    }

    @Test
    void every_page_opens_without_a_missing_text() {
        rule();
        for (Class<? extends Component> view : List.<Class<? extends Component>>of(
                BoardView.class,
                PeopleView.class,
                MonthsView.class,
                GapsView.class,
                FolderView.class,
                RemindersView.class,
                RulesView.class,
                MyTrainingView.class)) {
            assertThat(textOf(navigate(view))).doesNotContain("!{");
        }
    }

    @Test
    void a_person_finds_her_duties_and_the_next_one_on_the_start_page() {
        rule();
        world.signIn(anna);
        navigate(MyTrainingView.class);
        assertThat(textOf($(Article.class).single()))
                .contains("Bitte bis 15.08.2026 machen.")
                .contains("Jetzt buchen");
        navigate("courses", Component.class);
        assertThat(textOf($(Section.class).id("due-step")))
                .contains("Pflichtschulung: fällig bis 15.08.2026")
                .contains("Belehrung");
        test($(Button.class).id("due-start")).click();
        test($(Button.class).id("book-confirm")).click();
        assertThat(bookings.of(anna.id())).hasSize(1);
        assertThat(textOf($(Section.class).id("due-step"))).contains("Jetzt starten");
    }

    @ParameterizedTest
    @WithMockUser(roles = "STAFF")
    @ValueSource(
            classes = {
                BoardView.class,
                PeopleView.class,
                MonthsView.class,
                GapsView.class,
                FolderView.class,
                RemindersView.class,
                RulesView.class
            })
    void staff_open_none_of_the_office_pages(Class<? extends Component> view) {
        assertThatThrownBy(() -> navigate(view)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithMockUser(roles = "CENTRE_HEAD")
    void a_head_does_not_open_the_rules() {
        world.signIn(anna);
        navigate(BoardView.class);
        assertThat(has(Anchor.class, "training-nav-rules")).isFalse();
        assertThatThrownBy(() -> navigate(RulesView.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
