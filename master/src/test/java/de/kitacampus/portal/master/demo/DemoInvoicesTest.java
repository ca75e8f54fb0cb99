package de.kitacampus.portal.master.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.demo.DemoInvoices.Outcome;
import de.kitacampus.portal.master.invoicing.InvoiceKind;
import de.kitacampus.portal.master.invoicing.InvoiceList;
import de.kitacampus.portal.master.invoicing.InvoiceRow;
import de.kitacampus.portal.master.invoicing.Invoices;
import de.kitacampus.portal.master.invoicing.MonthlyRuns;
import de.kitacampus.portal.master.invoicing.Payments;
import de.kitacampus.portal.master.invoicing.Sellers;
import de.kitacampus.portal.master.pricing.PastUsage;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.BatchOutcome;
import de.kitacampus.portal.master.usage.Closings;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionOperations;

/** Two carriers whose portals have told bookings from June on. */
@AccountingTest
@WithMockUser(roles = "ADMIN")
class DemoInvoicesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired
    FakePortals portals;

    @Autowired
    UsageLedger ledger;

    @Autowired
    PastUsage usage;

    @Autowired
    Closings closings;

    @Autowired
    MonthlyRuns runs;

    @Autowired
    Invoices invoices;

    @Autowired
    InvoiceList list;

    @Autowired
    Payments payments;

    @Autowired
    Sellers sellers;

    @Autowired
    CurrentAccount account;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    SettableClock clock;

    private TestPortal one = TestPortal.enrolled();
    private TestPortal two = TestPortal.enrolled();
    private TestJournal journalOfTwo = new TestJournal(two);

    @BeforeEach
    void two_carriers_with_a_past() {
        clock.set(FakeMaster.NOW);
        new DemoSeller(sellers).seed();
        one = portals.enrol(clock);
        two = portals.enrol(clock);
        TestJournal journalOfOne = new TestJournal(one);
        journalOfTwo = new TestJournal(two);
        for (YearMonth month : List.of(JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER)) {
            tell(one, journalOfOne, month, month.getMonthValue());
        }
        for (YearMonth month : List.of(JUNE, JULY, AUGUST, SEPTEMBER)) {
            tell(two, journalOfTwo, month, 2);
        }
    }

    @AfterEach
    void back() {
        clock.set(FakeMaster.NOW);
    }

    @Test
    void nothing_is_billed_before_all_carriers_have_told_their_past() {
        assertThat(bill()).isEqualTo(Outcome.NOT_YET);
        assertThat(list.of(customer(one))).isEmpty();

        tell(two, journalOfTwo, OCTOBER, 1);

        assertThat(bill()).isEqualTo(Outcome.BILLED);
        assertThat(list.of(customer(one))).isNotEmpty();
    }

    @Test
    void one_month_is_paid_one_cancelled_one_credited_and_the_last_overdue() {
        tell(two, journalOfTwo, OCTOBER, 1);

        bill();

        assertThat(state(one, JUNE)).isEqualTo(InvoiceRow.State.SETTLED);
        assertThat(state(one, JULY)).isEqualTo(InvoiceRow.State.CANCELLED);
        assertThat(state(one, AUGUST)).isEqualTo(InvoiceRow.State.SETTLED);
        assertThat(state(one, SEPTEMBER)).isEqualTo(InvoiceRow.State.OVERDUE);
        assertThat(documents(one, InvoiceKind.CANCELLATION))
                .extracting(InvoiceRow::month)
                .containsExactly(JULY);
        assertThat(documents(one, InvoiceKind.CREDIT_NOTE)).singleElement().satisfies(note -> {
            assertThat(note.month()).isEqualTo(AUGUST);
            assertThat(note.net()).isEqualByComparingTo("39.00");
        });
        assertThat(state(two, AUGUST)).isEqualTo(InvoiceRow.State.SETTLED);
        assertThat(state(two, SEPTEMBER)).isEqualTo(InvoiceRow.State.OVERDUE);
        assertThat(list.of(customer(two))).hasSize(4);
    }

    @Test
    void every_invoice_comes_to_what_was_booked_and_is_of_its_time() {
        tell(two, journalOfTwo, OCTOBER, 1);

        bill();

        for (TestPortal portal : List.of(one, two)) {
            assertThat(documents(portal, InvoiceKind.INVOICE)).hasSize(4).allSatisfy(invoice -> {
                BillingPeriod month = new BillingPeriod(invoice.month());
                assertThat(invoice.net())
                        .isEqualByComparingTo(ledger.statement(portal.id(), month)
                                .purchasePrice()
                                .amount());
                assertThat(invoice.issuedOn()).isEqualTo(month.next().month().atDay(3));
            });
        }
        assertThat(invoice(one, JULY).net()).isEqualByComparingTo("273.00");
        assertThat(payments.of(invoice(one, AUGUST).number())).singleElement().satisfies(payment -> {
            assertThat(payment.by()).isEqualTo("buchhaltung");
            assertThat(payment.amount())
                    .isLessThan(invoice(one, AUGUST).gross())
                    .isPositive();
        });
    }

    @Test
    void a_second_start_adds_nothing_also_a_month_later() {
        tell(two, journalOfTwo, OCTOBER, 1);
        bill();
        List<InvoiceRow> before = list.of(customer(one));

        assertThat(bill()).isEqualTo(Outcome.LEFT_ALONE);
        clock.tick(Duration.ofDays(31));
        assertThat(bill()).isEqualTo(Outcome.LEFT_ALONE);

        assertThat(list.of(customer(one))).isEqualTo(before);
        assertThat(closings.latest(customer(one)).orElseThrow().month().month()).isEqualTo(SEPTEMBER);
    }

    private Outcome bill() {
        return new DemoInvoices(
                        usage, closings, runs, invoices, list, payments, account, transactions, clock, this::past)
                .bill(List.of(customer(one), customer(two)));
    }

    private void past(Instant then, Runnable work) {
        Instant now = clock.instant();
        clock.set(then);
        try {
            work.run();
        } finally {
            clock.set(now);
        }
    }

    private void tell(TestPortal portal, TestJournal journal, YearMonth month, int bookings) {
        Instant at = new BillingPeriod(month).start().plus(Duration.ofDays(5));
        var batch = journal.close(IntStream.range(0, bookings)
                .mapToObj(place -> TestJournal.booking("1.9.04", "39.00", "46.41", at.plusSeconds(place)))
                .toList());
        assertThat(ledger.accept(portal.id(), portal.sign(batch), null)).isInstanceOf(BatchOutcome.Accepted.class);
    }

    private CustomerNumber customer(TestPortal portal) {
        return portals.customerOf(portal);
    }

    private List<InvoiceRow> documents(TestPortal portal, InvoiceKind kind) {
        return list.of(customer(portal)).stream()
                .filter(row -> row.kind() == kind)
                .toList();
    }

    private InvoiceRow invoice(TestPortal portal, YearMonth month) {
        return documents(portal, InvoiceKind.INVOICE).stream()
                .filter(row -> row.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private InvoiceRow.State state(TestPortal portal, YearMonth month) {
        return invoice(portal, month).state(TODAY);
    }
}
