package de.kitacampus.portal.master.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import de.kitacampus.portal.common.wire.v1.RaisedDispute;
import de.kitacampus.portal.master.invoicing.BilledForTests;
import de.kitacampus.portal.master.invoicing.Invoice;
import de.kitacampus.portal.master.invoicing.InvoiceKind;
import de.kitacampus.portal.master.invoicing.Invoices;
import de.kitacampus.portal.master.invoicing.MonthlyRuns;
import de.kitacampus.portal.master.invoicing.Sellers;
import de.kitacampus.portal.master.shell.ChangeFilter;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

@AccountingTest
@WithMockUser(username = "ute", roles = "ACCOUNTING")
class DisputesTest {

    private static final BillingPeriod OCTOBER = new BillingPeriod(YearMonth.of(2026, 10));
    private static final Money PRICE = Money.euro("39.00");

    @Autowired
    RaisedDisputes raised;

    @Autowired
    Disputes disputes;

    @Autowired
    DisputeTrace trace;

    @Autowired
    UsageLedger ledger;

    @Autowired
    MonthlyRuns runs;

    @Autowired
    Sellers sellers;

    @Autowired
    Invoices invoices;

    @Autowired
    FakePortals portals;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private TestPortal portal;
    private TestJournal journal;
    private UsageEvent booking;

    @BeforeEach
    void a_portal_books() {
        clock.set(FakeMaster.NOW);
        portal = portals.enrol(clock);
        journal = new TestJournal(portal);
        booking =
                TestJournal.booking("1.9.04", "39.00", "46.41", OCTOBER.start().plus(Duration.ofDays(5)));
        take(booking);
    }

    private void take(UsageEvent... events) {
        ledger.accept(portal.id(), portal.sign(journal.close(events)), "v1");
    }

    private void bill() {
        BilledForTests.bill(runs, sellers, portals.customerOf(portal), OCTOBER);
    }

    private RaisedDispute dispute(UsageEvent event, DisputeReason reason, @Nullable String expected) {
        return new RaisedDispute(
                UUID.randomUUID(), event.eventId(), reason.name(), expected == null ? null : Money.euro(expected));
    }

    private Dispute raise(DisputeReason reason, @Nullable String expected) {
        RaiseOutcome outcome = raised.raise(portal.id(), dispute(booking, reason, expected), reason);
        assertThat(outcome).isInstanceOf(RaiseOutcome.Raised.class);
        return ((RaiseOutcome.Raised) outcome).dispute();
    }

    private DisputeStatus told() {
        return raised.of(portal.id()).disputes().getFirst();
    }

    @Test
    void the_same_dispute_counts_once_and_another_of_the_line_not_at_all() {
        RaisedDispute first = dispute(booking, DisputeReason.NOT_BOOKED, null);
        RaiseOutcome taken = raised.raise(portal.id(), first, DisputeReason.NOT_BOOKED);
        clock.tick(Duration.ofHours(1));
        assertThat(raised.raise(portal.id(), first, DisputeReason.NOT_BOOKED)).isEqualTo(taken);
        RaisedDispute again = dispute(booking, DisputeReason.CHARGED_TWICE, null);
        assertThat(raised.raise(portal.id(), again, DisputeReason.CHARGED_TWICE))
                .isEqualTo(new RaiseOutcome.RaisedBefore());
        assertThat(raised.of(portal.id()).disputes())
                .extracting(DisputeStatus::dispute)
                .containsExactly(first);
    }

    @Test
    void only_what_costs_something_can_be_disputed_and_only_with_a_price_that_makes_sense() {
        for (String expected : List.of("39.00", "40.00", "-0.01")) {
            assertThat(raised.raise(
                            portal.id(),
                            dispute(booking, DisputeReason.WRONG_PRICE, expected),
                            DisputeReason.WRONG_PRICE))
                    .isInstanceOf(RaiseOutcome.NotDisputable.class);
        }
        assertThat(raised.raise(
                        portal.id(), dispute(booking, DisputeReason.WRONG_PRICE, null), DisputeReason.WRONG_PRICE))
                .isInstanceOf(RaiseOutcome.NotDisputable.class);
        UsageEvent cancellation = TestJournal.cancellation(booking);
        take(cancellation);
        assertThat(raised.raise(
                        portal.id(), dispute(cancellation, DisputeReason.NOT_BOOKED, null), DisputeReason.NOT_BOOKED))
                .isInstanceOf(RaiseOutcome.NotDisputable.class);
        assertThat(raised.of(portal.id()).disputes()).isEmpty();
    }

    @Test
    void what_belongs_to_another_portal_is_unknown() {
        TestPortal stranger = portals.enrol(clock);
        assertThat(raised.raise(
                        stranger.id(), dispute(booking, DisputeReason.NOT_BOOKED, null), DisputeReason.NOT_BOOKED))
                .isEqualTo(new RaiseOutcome.EventUnknown());
        raise(DisputeReason.NOT_BOOKED, null);
        assertThat(raised.of(stranger.id()).disputes()).isEmpty();
    }

    @Test
    void who_is_right_gets_the_difference_with_a_credit_note_to_the_invoice() {
        bill();
        Dispute dispute = raise(DisputeReason.WRONG_PRICE, "29.50");
        Invoice invoice = disputes.invoice(dispute).orElseThrow();
        assertThat(dispute.claimed()).isEqualTo(Money.euro("9.50"));

        DecisionOutcome outcome = disputes.accept(dispute.id(), dispute.claimed(), "Sie haben recht.");

        String number = ((DecisionOutcome.Credited) outcome).creditNote();
        Invoice note = invoices.find(number).orElseThrow();
        assertThat(note.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
        assertThat(note.totals().net()).isEqualByComparingTo("9.50");
        assertThat(note.preceding()).extracting(Invoice.Preceding::number).isEqualTo(invoice.number());
        assertThat(note.lines().getFirst().name()).contains("06.10.2026", "1.9.04", "SONNE");
        DisputeStatus.Decision decision = told().decision();
        assertThat(decision).isNotNull();
        assertThat(decision.accepted()).isTrue();
        assertThat(decision.credited()).isEqualTo(Money.euro("9.50"));
        assertThat(decision.creditNote()).isEqualTo(number);
        assertThat(trace.page(new ChangeFilter(number, "", null, null, null), null, 1))
                .first()
                .satisfies(change -> {
                    assertThat(change.by()).isEqualTo("ute");
                    assertThat(change.subject()).isEqualTo(number);
                });
    }

    @Test
    void who_is_not_right_reads_why() {
        Dispute dispute = raise(DisputeReason.NOT_USABLE, null);
        assertThat(disputes.reject(dispute.id(), " Der Kurs lief. ")).isEqualTo(new DecisionOutcome.Rejected());
        DisputeStatus.Decision decision = told().decision();
        assertThat(decision).isNotNull();
        assertThat(decision.accepted()).isFalse();
        assertThat(decision.answer()).isEqualTo("Der Kurs lief.");
        assertThatThrownBy(() -> disputes.reject(dispute.id(), " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_given_back_before_it_was_billed() {
        Dispute dispute = raise(DisputeReason.NOT_BOOKED, null);
        assertThat(disputes.accept(dispute.id(), PRICE, "")).isEqualTo(new DecisionOutcome.NotBilled());
        assertThat(told().decision()).isNull();
        bill();
        assertThat(disputes.accept(dispute.id(), PRICE, "")).isInstanceOf(DecisionOutcome.Credited.class);
    }

    @Test
    void nothing_is_given_back_twice() {
        bill();
        Dispute dispute = raise(DisputeReason.NOT_BOOKED, null);
        String invoice = disputes.invoice(dispute).orElseThrow().number();
        invoices.credit(
                invoice,
                new BigDecimal("20.00"),
                disputes.invoice(dispute)
                        .orElseThrow()
                        .totals()
                        .shares()
                        .getFirst()
                        .tax(),
                "Kulanz");
        assertThat(disputes.accept(dispute.id(), PRICE, ""))
                .isEqualTo(new DecisionOutcome.TooMuch(new BigDecimal("19.00")));
        assertThat(told().decision()).isNull();
        take(TestJournal.cancellation(booking));
        assertThat(disputes.accept(dispute.id(), Money.euro("19.00"), ""))
                .isEqualTo(new DecisionOutcome.BookingCancelled());
    }

    @Test
    void a_cancelled_invoice_gives_nothing_more() {
        bill();
        Dispute dispute = raise(DisputeReason.NOT_BOOKED, null);
        String invoice = disputes.invoice(dispute).orElseThrow().number();
        invoices.cancel(invoice, "Irrtum");
        assertThat(disputes.accept(dispute.id(), PRICE, "")).isEqualTo(new DecisionOutcome.InvoiceCancelled(invoice));
    }

    @Test
    void of_two_who_decide_at_once_the_second_is_told() throws Exception {
        bill();
        Dispute dispute = raise(DisputeReason.NOT_BOOKED, null);
        SecurityContext ute = SecurityContextHolder.getContext();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<DecisionOutcome>> outcomes = two.invokeAll(java.util.Collections.nCopies(2, () -> {
                SecurityContextHolder.setContext(ute);
                return disputes.accept(dispute.id(), PRICE, "");
            }));
            assertThat(List.of(outcomes.getFirst().get(), outcomes.getLast().get()))
                    .hasAtLeastOneElementOfType(DecisionOutcome.Credited.class)
                    .contains(new DecisionOutcome.DecidedBefore());
        }
        assertThat(disputes.reject(dispute.id(), "Doch nicht")).isEqualTo(new DecisionOutcome.DecidedBefore());
    }

    @Test
    void the_database_refuses_to_change_what_was_disputed_and_decided() {
        Dispute dispute = raise(DisputeReason.NOT_BOOKED, null);
        disputes.reject(dispute.id(), "Nein");
        for (String statement : List.of(
                "update dispute set price = 1 where id = ?",
                "delete from dispute where id = ?",
                "update dispute_decision set answer = '' where dispute_id = ?",
                "delete from dispute_decision where dispute_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(statement).params(dispute.id()).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_office_finds_open_ones_by_number() {
        Dispute dispute = raise(DisputeReason.NOT_BOOKED, null);
        DisputeFilter mine =
                DisputeFilter.open().withText(portals.customerOf(portal).value().toLowerCase(java.util.Locale.ROOT));
        assertThat(disputes.rows(mine, 0, 10)).extracting(Dispute::id).containsExactly(dispute.id());
        assertThat(disputes.count(mine)).isEqualTo(1);
        disputes.reject(dispute.id(), "Nein");
        assertThat(disputes.count(mine)).isZero();
        assertThat(disputes.count(mine.withState(DisputeFilter.State.DECIDED))).isEqualTo(1);
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_decides_nothing() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> disputes.reject(id, "Nein")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> disputes.accept(id, PRICE, "")).isInstanceOf(AccessDeniedException.class);
    }
}
