package de.kitacampus.portal.slave.ordering.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.ordering.ApprovalPolicy;
import de.kitacampus.portal.slave.ordering.ApprovalRule;
import de.kitacampus.portal.slave.ordering.GroupRun;
import de.kitacampus.portal.slave.ordering.GroupRuns;
import de.kitacampus.portal.slave.ordering.MyOrders;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import de.kitacampus.portal.slave.training.TrainingForTests;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Only the wiring and the words: the rules are tested with the module's services. */
@InTheWorld
@WithMockUser(roles = {"CARRIER_ADMIN", "CENTRE_HEAD", "STAFF"})
class OrderingViewsTest extends SpringBrowserlessTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Bookings bookings;

    @Autowired
    ApprovalPolicy policy;

    @Autowired
    MyOrders mine;

    @Autowired
    GroupRuns runs;

    private final Centre north = World.centre("N01", "Haus Nord");
    private Person anna;
    private Person hanna;
    private CourseNumber course;

    @BeforeEach
    void a_centre_with_a_head() {
        world.empty();
        clear();
        anna = world.person("Anna", "Acker", north);
        hanna = world.head(world.person("Hanna", "Haupt", north), north);
        course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        world.allow(anna, course);
        world.signIn(hanna);
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from booking_request").update();
        jdbc.sql("delete from approval_rule").update();
        TrainingForTests.empty(jdbc);
    }

    private String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private void everythingIsToBeApproved() {
        world.signInAsAdmin();
        policy.change(new ApprovalRule(ApprovalRule.Mode.ALL, Money.zeroEuro(), 30, 0));
    }

    @Test
    void a_head_chooses_sees_what_will_happen_and_books() {
        GroupBookingView view = group(Map.of("course", "1.9.04"));
        assertThat($(Button.class).id("group-preview").isEnabled()).isFalse();
        test($(Button.class).id("group-all")).click();
        test($(Button.class).id("group-preview")).click();
        view.planning().join();
        roundTrip();
        assertThat(textOf($(Div.class).id("plan-totals")))
                .contains("1 Buchung")
                .contains("24,00")
                .contains("30,00");
        assertThat(textOf($(Paragraph.class).id("plan-others"))).isEqualTo("1-mal ist es nicht möglich.");
        test($(Button.class).id("plan-confirm")).click();
        GroupRun run = runs.latest().orElseThrow();
        run.finished().join();
        roundTrip();
        assertThat(textOf($(Div.class).id("run-totals"))).contains("1 Kurs gebucht");
        assertThat(bookings.of(anna.id())).hasSize(1);
        group(Map.of());
        assertThat(textOf($(Div.class).id("run-totals"))).contains("1 Kurs gebucht");
        test($(Button.class).id("run-next")).click();
        assertThat(runs.latest()).isEmpty();
    }

    @Test
    void the_address_chooses_courses_and_narrows_people() {
        bookings.book(anna.id(), course);
        group(Map.of("course", "1.9.04", "open", "1"));
        assertThat(textOf($(Span.class).id("group-count"))).isEqualTo("1 von 2 Personen");
        group(Map.of("course", "1.9.04", "q", "niemand", "centre", "unbekannt"));
        assertThat(textOf($(Span.class).id("group-count"))).isEqualTo("0 von 2 Personen");
        test($(Button.class).id("group-reset")).click();
        assertThat(textOf($(Span.class).id("group-count"))).isEqualTo("2 von 2 Personen");
    }

    private GroupBookingView group(Map<String, String> address) {
        UI.getCurrent().navigate("bookings/new", QueryParameters.simple(address));
        return (GroupBookingView) getCurrentView();
    }

    @Test
    void staff_ask_and_see_what_became_of_it() {
        everythingIsToBeApproved();
        world.signIn(anna);
        navigate("courses", Component.class);
        test($(Button.class).id("book-1.9.04")).click();
        $(TextArea.class).id("book-note").setValue("Für die Küche");
        test($(Button.class).id("book-confirm")).click();
        assertThat(textOf($(Paragraph.class).id("book-done"))).startsWith("Ihre Leitung entscheidet bis 14.09.2026");
        test($(Button.class).id("book-later")).click();
        assertThat(textOf($(Section.class).id("requested"))).contains("wartet auf Genehmigung");
        assertThat($(Article.class).withId("offer-1.9.04").exists()).isFalse();
        test($(Button.class).id("withdraw-1.9.04")).click();
        assertThat($(Section.class).withId("requested").exists()).isFalse();
        assertThat(bookings.of(anna.id())).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_head_refuses_with_a_reason_and_approves() {
        everythingIsToBeApproved();
        world.signIn(anna);
        mine.order(course, Money.euro("30.00"), "Bitte");
        world.signIn(hanna);
        navigate(ApprovalsView.class);
        Grid<Object> grid = $(Grid.class).id("approvals-grid");
        assertThat(test(grid).size()).isEqualTo(1);
        test(grid).select(0);
        test($(Button.class).id("approvals-refuse")).click();
        test($(Button.class).id("refuse-confirm")).click();
        assertThat($(TextArea.class).id("refuse-reason").isInvalid()).isTrue();
        test($(Button.class).id("refuse-cancel")).click();
        test($(Button.class).id("approvals-approve")).click();
        assertThat(bookings.of(anna.id())).hasSize(1);
        UI.getCurrent().navigate("approvals", QueryParameters.of("show", "decided"));
        assertThat(test($(Grid.class).id("decided-grid")).size()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_cannot_be_approved_is_told_in_words() {
        everythingIsToBeApproved();
        world.signIn(anna);
        mine.order(course, Money.euro("30.00"), "");
        world.signIn(hanna);
        navigate(ApprovalsView.class);
        world.forbid(anna, course);
        Grid<Object> grid = $(Grid.class).id("approvals-grid");
        test(grid).select(0);
        test($(Button.class).id("approvals-approve")).click();
        assertThat(textOf($(Div.class).id("approvals-trouble")))
                .contains("Anna Acker")
                .contains("Keine Funktion der Person darf den Kurs nutzen");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_administrator_sets_the_rule_and_is_refused_beside_the_field() {
        world.signInAsAdmin();
        navigate(ApprovalsView.class);
        test($(Button.class).id("approvals-rule")).click();
        RadioButtonGroup<ApprovalRule.Mode> mode = $(RadioButtonGroup.class).id("rule-mode");
        mode.setValue(ApprovalRule.Mode.ABOVE);
        $(BigDecimalField.class).id("rule-above").setValue(new BigDecimal("-1"));
        $(IntegerField.class).id("rule-days").setValue(0);
        test($(Button.class).id("rule-save")).click();
        assertThat($(BigDecimalField.class).id("rule-above").isInvalid()).isTrue();
        assertThat($(IntegerField.class).id("rule-days").isInvalid()).isTrue();
        $(BigDecimalField.class).id("rule-above").setValue(new BigDecimal("12.50"));
        $(IntegerField.class).id("rule-days").setValue(14);
        test($(Button.class).id("rule-save")).click();
        assertThat(policy.rule()).isEqualTo(new ApprovalRule(ApprovalRule.Mode.ABOVE, Money.euro("12.50"), 14, 1));
    }

    @Test
    void every_page_opens_without_a_missing_text() {
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            UI.getCurrent().setLocale(language);
            assertThat(textOf(navigate(GroupBookingView.class))).doesNotContain("!{");
            assertThat(textOf(navigate(ApprovalsView.class))).doesNotContain("!{");
        }
    }

    @Test
    @WithMockUser(roles = "STAFF")
    void staff_open_neither() {
        assertThatThrownBy(() -> navigate(GroupBookingView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(ApprovalsView.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
