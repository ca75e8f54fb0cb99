package de.kitacampus.portal.master.usage.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.sql.AppendOnly;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.JournalChecks;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

@AccountingTest
@WithMockUser(roles = "AUDITOR")
class UsageViewTest extends SpringBrowserlessTest {

    @Autowired
    UsageLedger ledger;

    @Autowired
    JournalChecks checks;

    @Autowired
    FakePortals portals;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    MockMvc mvc;

    private TestPortal portal = TestPortal.enrolled();

    @BeforeEach
    void two_batches_of_which_one_entry_is_set_aside() {
        clock.set(FakeMaster.NOW);
        portal = portals.enrol(clock);
        TestJournal journal = new TestJournal(portal);
        var first = journal.close(
                TestJournal.booking("1.9.04"),
                TestJournal.booking("1.9.05", "19.00", "0.00", TestJournal.NOON),
                TestJournal.ownUse("hygiene"));
        var second = journal.closeRaw(List.of("{\"odd\":1}", WireJson.write(TestJournal.booking("1.9.04"))));
        ledger.accept(portal.id(), portal.sign(first), null);
        ledger.accept(portal.id(), portal.sign(second), null);
    }

    private void open(String query) {
        UI.getCurrent().setLocale(Locale.GERMAN);
        UI.getCurrent().navigate("usage", QueryParameters.fromString(query));
    }

    private String mine(String tab) {
        return "tab=" + tab + "&month=2026-11&portal=" + portal.id();
    }

    private String text(String id) {
        return $(Div.class).withId(id).single().getElement().getTextRecursively();
    }

    private int rows(String id) {
        return test($(Grid.class).withId(id).single()).size();
    }

    private <T extends Component> T control(Class<T> type, String id) {
        return $(type).withId(id).single();
    }

    private void check() {
        test(control(Button.class, "usage-check")).click();
        checks.latest(portal.id()).orElseThrow().end().toCompletableFuture().join();
        roundTrip();
    }

    @Test
    void the_ledger_shows_its_lines_and_sums_and_an_auditor_may_see_them() {
        open(mine("ledger"));

        assertThat(rows("usage-grid")).isEqualTo(4);
        assertThat(text("usage-totals")).contains("4 Zeilen").contains("98,00").contains("92,82");
    }

    @Test
    void a_filter_narrows_is_a_chip_and_can_be_taken_back() {
        open(mine("ledger"));
        test(control(TextField.class, "usage-subject")).setValue("1.9.05");
        assertThat(text("usage-totals")).contains("1 Zeile");

        Button chip = $(Button.class).all().stream()
                .filter(button -> button.getText().equals("Kurs oder Inhalt: 1.9.05"))
                .findFirst()
                .orElseThrow();
        test(chip).click();
        assertThat(text("usage-totals")).contains("4 Zeilen");

        test(control(Button.class, "usage-reset")).click();
        assertThat(control(ComboBox.class, "usage-portal").getValue()).isNull();
    }

    @Test
    void only_lines_whose_price_differs_can_be_shown() {
        open(mine("ledger") + "&differences=only");

        assertThat(rows("usage-grid")).isEqualTo(1);
        assertThat(test(control(Grid.class, "usage-grid")).getRow(0))
                .extracting("subject")
                .isEqualTo("1.9.05");
    }

    @Test
    void a_month_without_usage_says_so() {
        open("month=2031-01");

        assertThat($(EmptyState.class)
                        .withId("usage-empty")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("Januar 2031");
    }

    @Test
    void what_was_set_aside_has_a_reason_in_words_and_its_text() {
        open(mine("aside"));

        assertThat(rows("usage-aside-grid")).isEqualTo(1);
        assertThat(test(control(Grid.class, "usage-aside-grid")).getCellText(0, 3))
                .startsWith("Der Eintrag ist nicht lesbar");
        test((Button) test(control(Grid.class, "usage-aside-grid")).getCellComponent(0, 4))
                .click();
        assertThat($(Dialog.class).single().getElement().getTextRecursively()).contains("\"odd\" : 1");
    }

    @Test
    void a_portal_with_nothing_has_empty_tabs() {
        portal = portals.enrol(clock);
        open(mine("aside"));
        assertThat($(EmptyState.class).withId("usage-aside-empty").exists()).isTrue();

        $(Tabs.class).single().setSelectedIndex(UsageTab.BATCHES.ordinal());
        assertThat($(EmptyState.class).withId("usage-batches-empty").exists()).isTrue();
        check();
        assertThat(text("usage-check-outcome")).contains("noch kein Paket");
    }

    @Test
    void the_batches_are_listed_with_their_receipts() {
        open(mine("batches"));

        assertThat(rows("usage-batches-grid")).isEqualTo(2);
        assertThat(test(control(Grid.class, "usage-batches-grid")).getCellText(0, 3))
                .isEqualTo("4–5");
        test((Button) test(control(Grid.class, "usage-batches-grid")).getCellComponent(0, 5))
                .click();
        assertThat($(Dialog.class).single().getElement().getTextRecursively())
                .contains("\"firstSequence\" : 4")
                .contains("eyJ");
    }

    @Test
    void a_sound_journal_is_told_in_a_sentence_and_found_again() {
        open(mine("batches"));
        check();
        assertThat(text("usage-check-outcome")).contains("Alles in Ordnung. 2 Pakete mit 5 Einträgen");

        open("tab=ledger");
        open(mine("batches"));
        assertThat(text("usage-check-outcome")).contains("Alles in Ordnung");
    }

    @Test
    void a_broken_chain_is_told_with_its_place() {
        tamper("delete from usage_batch where portal = ? and first_sequence = 1");
        open(mine("batches"));
        check();

        assertThat(text("usage-check-outcome")).contains("ab Paket 1 nicht mehr belegt: Epoche 1, Folgenummer 4");
    }

    @Test
    void a_receipt_that_was_changed_is_told_with_its_place() {
        tamper("update usage_batch set receipt = jws where portal = ?");
        open(mine("batches"));
        check();

        assertThat(text("usage-check-outcome")).contains("Die Quittung zu Paket 1 stimmt nicht");
    }

    /** As somebody with the rights of an owner could; the database refuses it to everybody else. */
    private void tamper(String sql) {
        JdbcClient owner = owner();
        boolean h2 = owner == jdbc;
        owner.sql(h2 ? "drop trigger usage_batch_append_only" : "alter table usage_batch disable trigger user")
                .update();
        owner.sql(sql).params(portal.id().value()).update();
        owner.sql(
                        h2
                                ? "create trigger usage_batch_append_only before update, delete on usage_batch for each row call '"
                                        + AppendOnly.class.getName() + "'"
                                : "alter table usage_batch enable trigger user")
                .update();
    }

    private JdbcClient owner() {
        String url = environment.getProperty("spring.flyway.url");
        return url == null ? jdbc : JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
    }

    @Test
    void without_a_portal_there_is_nothing_to_press() {
        open("tab=batches");

        assertThat(control(Button.class, "usage-check").isEnabled()).isFalse();
    }

    @Test
    @WithAnonymousUser
    void who_is_not_signed_in_is_sent_to_the_login() throws Exception {
        open("");
        assertThat($(Grid.class).all()).isEmpty();

        mvc.perform(get("/usage").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login"));
    }
}
