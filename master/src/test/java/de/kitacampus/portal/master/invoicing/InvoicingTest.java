package de.kitacampus.portal.master.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.Closings;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@AccountingTest
@WithMockUser(roles = "ACCOUNTING")
class InvoicingTest {

    private static final BillingPeriod OCTOBER = new BillingPeriod(YearMonth.of(2026, 10));

    @Autowired
    IssuingInvoices issuing;

    @Autowired
    Invoices invoices;

    @Autowired
    InvoiceList list;

    @Autowired
    Payments payments;

    @Autowired
    MonthlyRuns runs;

    @Autowired
    RunStore runStore;

    @Autowired
    Sellers sellers;

    @Autowired
    Closings closings;

    @Autowired
    UsageLedger ledger;

    @Autowired
    FakePortals portals;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void seller() {
        clock.set(FakeMaster.NOW);
        sellers.save(InvoicesForTests.SELLER, sellers.latest().version());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }

    private static InvoiceDraft draft() {
        Invoice example = new InvoicesForTests(7).one(0);
        return new InvoiceDraft(
                InvoiceKind.INVOICE,
                OCTOBER.month(),
                null,
                example.buyer(),
                14,
                List.of(new InvoiceLine(
                        "1.9.04",
                        "Belehrung",
                        "",
                        OCTOBER.month(),
                        null,
                        2,
                        new BigDecimal("39.00"),
                        new Tax(new BigDecimal("19"), ""))),
                null,
                "");
    }

    private Invoice issue() {
        return transaction.execute(_ -> issuing.issue(draft(), null, List::of));
    }

    private List<Long> numbers() {
        return jdbc.sql("select series_number from invoice where series = 'RE' and series_year = 2026 order by 1")
                .query(Long.class)
                .list();
    }

    private void assertNoGap() {
        List<Long> numbers = numbers();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void parallel_runs_and_crashes_leave_no_gap_and_no_double() throws Exception {
        int before = numbers().size();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int place = 0; place < 24; place++) {
            boolean crash = place % 3 == 1;
            work.add(() -> {
                try {
                    return transaction.execute(_ -> {
                        issuing.issue(draft(), null, List::of);
                        if (crash) {
                            throw new IllegalStateException("cut off");
                        }
                        return true;
                    });
                } catch (IllegalStateException cutOff) {
                    return false;
                }
            });
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> done : executor.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(numbers()).hasSize(before + 16);
        assertNoGap();
    }

    @Test
    void an_issued_invoice_is_found_as_it_was_issued() {
        Invoice invoice = issue();

        assertThat(invoices.find(invoice.number())).contains(invoice);
        assertThat(invoice.number()).startsWith("RE-2026-");
        assertThat(invoice.dueOn()).isEqualTo(today().plusDays(14));
        assertThat(invoices.documents(invoice.number()).getFirst().content())
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void the_database_refuses_to_change_an_invoice() {
        Invoice invoice = issue();
        for (String change : List.of(
                "update invoice set gross = 0, net = 0, vat = 0 where number = ?",
                "delete from invoice_document where number = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).params(invoice.number()).update())
                    .as(change)
                    .hasMessageContaining("append-only");
        }
        assertThat(invoices.find(invoice.number())).contains(invoice);
    }

    @Test
    void a_cancellation_takes_everything_back_once() {
        Invoice invoice = issue();

        Invoices.Outcome outcome = invoices.cancel(invoice.number(), "Falscher Träger");

        String number = ((Invoices.Outcome.Issued) outcome).number();
        Invoice cancellation = invoices.find(number).orElseThrow();
        assertThat(cancellation.totals().gross())
                .isEqualTo(invoice.totals().gross().negate());
        assertThat(cancellation.preceding()).isEqualTo(new Invoice.Preceding(invoice.number(), invoice.issuedOn()));
        assertThat(invoices.cancel(invoice.number(), "noch einmal")).isEqualTo(new Invoices.Outcome.NotPossible());
        assertThat(list.find(invoice.number(), today()).orElseThrow().state(today()))
                .isEqualTo(InvoiceRow.State.CANCELLED);
        assertThat(open(invoice)).isEqualTo("0.00");
    }

    private String open(Invoice invoice) {
        return list.find(invoice.number(), today()).orElseThrow().open().toPlainString();
    }

    @Test
    void payments_and_credit_notes_lower_what_is_open_on_their_day() {
        Invoice invoice = issue();
        assertThat(open(invoice)).isEqualTo("92.82");

        payments.enter(invoice.number(), today(), new BigDecimal("50.00"), "Überweisung");
        assertThat(open(invoice)).isEqualTo("42.82");
        invoices.credit(invoice.number(), new BigDecimal("10.00"), new Tax(new BigDecimal("19"), ""), "Kulanz");
        assertThat(open(invoice)).isEqualTo("30.92");
        Payment payment = payments.of(invoice.number()).getFirst();
        assertThat(payments.takeBack(payment.id())).isTrue();
        assertThat(payments.takeBack(payment.id())).isFalse();
        assertThat(open(invoice)).isEqualTo("80.92");

        LocalDate yesterday = today().minusDays(1);
        assertThat(list.find(invoice.number(), yesterday)).isEmpty();
        InvoiceFilter mine = InvoiceFilter.all().withText(invoice.number()).withOpenOnly(true);
        assertThat(OpenAges.of(list.all(mine, today().plusDays(50)), today().plusDays(50))
                        .amounts()
                        .get(OpenAges.Age.TO_60))
                .isEqualTo("80.92");
    }

    @Test
    void no_more_is_given_back_than_was_billed() {
        Invoice invoice = issue();
        Tax standard = new Tax(new BigDecimal("19"), "");
        BigDecimal net = invoice.totals().net();

        assertThat(invoices.credit(invoice.number(), net.add(new BigDecimal("0.01")), standard, "zu viel"))
                .isEqualTo(new Invoices.Outcome.TooMuch(net));
        assertThat(invoices.credit(invoice.number(), new BigDecimal("10.00"), standard, "Kulanz"))
                .isInstanceOf(Invoices.Outcome.Issued.class);
        BigDecimal left = net.subtract(new BigDecimal("10.00"));
        assertThat(invoices.credit(invoice.number(), net, standard, "alles"))
                .isEqualTo(new Invoices.Outcome.TooMuch(left));
        assertThat(invoices.credit(
                        invoice.number(), new BigDecimal("1.00"), new Tax(new BigDecimal("7"), ""), "anderer Satz"))
                .isEqualTo(new Invoices.Outcome.TooMuch(BigDecimal.ZERO));
        assertThat(invoices.cancel(invoice.number(), "doch ganz")).isEqualTo(new Invoices.Outcome.CreditedBefore());
        assertThat(invoices.credit(invoice.number(), left, standard, "der Rest"))
                .isInstanceOf(Invoices.Outcome.Issued.class);
        assertThat(open(invoice)).isEqualTo("0.00");
    }

    @Test
    void what_is_no_amount_is_refused() {
        Invoice invoice = issue();

        for (String amount : List.of("0.00", "1.001")) {
            assertThatThrownBy(() -> payments.enter(invoice.number(), today(), new BigDecimal(amount), ""))
                    .hasMessageContaining("not an amount");
        }
        assertThatThrownBy(() -> invoices.credit(
                        invoice.number(), new BigDecimal("-1.00"), new Tax(new BigDecimal("19"), ""), "minus"))
                .hasMessageContaining("not an amount");
        assertThat(payments.of(invoice.number())).isEmpty();
    }

    private CustomerNumber booked(int bookings) {
        TestPortal portal = portals.enrol(clock);
        TestJournal journal = new TestJournal(portal);
        ledger.accept(
                portal.id(),
                portal.sign(journal.close(IntStream.range(0, bookings)
                        .mapToObj(_ -> TestJournal.booking(
                                "1.9.04", "39.00", "0.00", OCTOBER.start().plus(Duration.ofDays(5))))
                        .toArray(de.kitacampus.portal.common.journal.UsageEvent[]::new))),
                "v1");
        return portals.customerOf(portal);
    }

    @Test
    void a_run_bills_each_carrier_once_and_goes_on_where_it_was_cut_off() {
        CustomerNumber first = booked(3);
        CustomerNumber second = booked(2);
        CustomerNumber third = booked(1);
        assertThat(runs.begin(OCTOBER, List.of(first, second, third))).isTrue();
        assertThat(runs.begin(OCTOBER, List.of(first))).as("a second run").isFalse();
        MonthlyRun cutOff = runs.latest().orElseThrow();
        runStore.ended(cutOff.id(), second, MonthlyRun.ItemState.DONE, 0, BigDecimal.ZERO, "");

        runs.goOn();
        runs.goOn();

        MonthlyRun run = runs.latest().orElseThrow();
        assertThat(jdbc.sql("select distinct issued_by from invoice i join usage_closing c on c.id = i.closing_id"
                                + " join invoice_run_item t on t.customer = i.customer where t.run_id = ?")
                        .params(run.id())
                        .query(String.class)
                        .list())
                .containsExactly(run.startedBy());
        assertThat(run.isRunning()).isFalse();
        assertThat(run.items()).extracting(MonthlyRun.Item::state).containsOnly(MonthlyRun.ItemState.DONE);
        assertThat(billed(first)).hasSize(1);
        assertThat(billed(second)).as("was done before").isEmpty();
        assertThat(billed(third)).hasSize(1);
        Invoice invoice = invoices.find(billed(first).getFirst().number()).orElseThrow();
        assertThat(invoices.bookings(invoice)).hasSize(3);
        assertThat(invoice.totals().net())
                .isEqualTo(closings.lines(
                                closings.find(first, OCTOBER).orElseThrow().id())
                        .getFirst()
                        .net()
                        .amount());
        assertNoGap();
    }

    private List<InvoiceRow> billed(CustomerNumber customer) {
        return list.all(InvoiceFilter.all().withText(customer.value()), today());
    }

    @Test
    void a_carrier_that_cannot_be_billed_says_so_and_stops_nobody() {
        CustomerNumber good = booked(1);
        CustomerNumber unknown = CustomerNumber.of("XXX-00001");
        runs.begin(OCTOBER, List.of(unknown, good));

        runs.goOn();

        MonthlyRun run = runs.latest().orElseThrow();
        assertThat(run.items()).anySatisfy(item -> {
            assertThat(item.customer()).isEqualTo(unknown.value());
            assertThat(item.state()).isEqualTo(MonthlyRun.ItemState.FAILED);
            assertThat(item.problem()).contains("XXX-00001");
        });
        assertThat(billed(good)).hasSize(1);
        assertThat(closings.find(unknown, OCTOBER)).isEmpty();
    }

    @Test
    void of_two_who_change_the_issuer_the_second_is_told() {
        long read = sellers.latest().version();

        assertThat(sellers.save(InvoicesForTests.SELLER, read)).isTrue();
        assertThat(sellers.save(Seller.empty(), read)).isFalse();
    }

    @Test
    void what_was_issued_has_its_own_copy_of_the_issuer() {
        Invoice invoice = issue();
        sellers.save(Seller.empty(), sellers.latest().version());

        assertThat(invoices.find(invoice.number()).orElseThrow().seller()).isEqualTo(InvoicesForTests.SELLER);
        assertThatThrownBy(this::issue).hasMessageContaining("not complete");
        assertNoGap();
    }
}
