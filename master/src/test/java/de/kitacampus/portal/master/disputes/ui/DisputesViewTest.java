package de.kitacampus.portal.master.disputes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import de.kitacampus.portal.common.wire.v1.RaisedDispute;
import de.kitacampus.portal.master.disputes.DisputeFilter;
import de.kitacampus.portal.master.disputes.Disputes;
import de.kitacampus.portal.master.disputes.RaisedDisputes;
import de.kitacampus.portal.master.invoicing.BilledForTests;
import de.kitacampus.portal.master.invoicing.MonthlyRuns;
import de.kitacampus.portal.master.invoicing.Sellers;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@AccountingTest
@WithMockUser(roles = {"ACCOUNTING", "AUDITOR"})
class DisputesViewTest extends SpringBrowserlessTest {

    private static final BillingPeriod OCTOBER = new BillingPeriod(YearMonth.of(2026, 10));

    @Autowired
    RaisedDisputes raised;

    @Autowired
    Disputes disputes;

    @Autowired
    UsageLedger ledger;

    @Autowired
    MonthlyRuns runs;

    @Autowired
    Sellers sellers;

    @Autowired
    FakePortals portals;

    @Autowired
    SettableClock clock;

    private TestPortal portal;
    private UUID id;

    @BeforeEach
    void a_dispute() {
        clock.set(FakeMaster.NOW);
        UI.getCurrent().setLocale(Locale.GERMAN);
        portal = portals.enrol(clock);
        UsageEvent booking =
                TestJournal.booking("1.9.04", "39.00", "46.41", OCTOBER.start().plus(Duration.ofDays(5)));
        ledger.accept(portal.id(), portal.sign(new TestJournal(portal).close(booking)), "v1");
        id = UUID.randomUUID();
        raised.raise(
                portal.id(),
                new RaisedDispute(id, booking.eventId(), DisputeReason.WRONG_PRICE.name(), Money.euro("30.00")),
                DisputeReason.WRONG_PRICE);
    }

    private void open() {
        UI.getCurrent().navigate("disputes", QueryParameters.of("dispute", id.toString()));
    }

    @Test
    void an_open_dispute_is_listed_and_accepted_with_what_was_claimed() {
        BilledForTests.bill(runs, sellers, portals.customerOf(portal), OCTOBER);
        open();
        assertThat(test($(Grid.class).id("disputes-grid")).size()).isPositive();
        BigDecimalField amount = $(BigDecimalField.class).id("dispute-amount");
        assertThat(amount.getValue()).isEqualByComparingTo("9.00");
        amount.setValue(new BigDecimal("40.00"));
        test($(Button.class).id("dispute-accept")).click();
        assertThat(amount.getErrorMessage()).contains("39,00");
        amount.setValue(new BigDecimal("9.00"));
        test($(Button.class).id("dispute-accept")).click();
        assertThat(test($(Notification.class).first()).getText()).contains("Rechnungskorrektur RK-");
        assertThat(disputes.find(id).orElseThrow().decision())
                .satisfies(decision -> assertThat(decision.credited()).isEqualTo(Money.euro("9.00")));
    }

    @Test
    void what_is_not_billed_can_only_be_rejected_and_a_rejection_needs_an_answer() {
        open();
        assertThat($(Div.class).id("dispute-not-yet").getText()).contains("noch auf keiner Rechnung");
        TextArea answer = $(TextArea.class).id("dispute-answer");
        test($(Button.class).id("dispute-reject")).click();
        assertThat(answer.isInvalid()).isTrue();
        answer.setValue("So war es vereinbart.");
        test($(Button.class).id("dispute-reject")).click();
        assertThat(disputes.count(
                        DisputeFilter.open().withText(portals.customerOf(portal).value())))
                .isZero();
        open();
        assertThat($(Div.class).id("dispute-decision").getElement().getTextRecursively())
                .contains("Abgelehnt", "So war es vereinbart.");
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_looks_only() {
        open();
        assertThat($(Div.class).id("dispute-facts").getElement().getTextRecursively())
                .contains("1.9.04", "39,00", "erwartet 30,00");
        assertThat($(Button.class)
                        .withCondition(button -> button.getId().equals(java.util.Optional.of("dispute-reject")))
                        .all())
                .isEmpty();
    }
}
