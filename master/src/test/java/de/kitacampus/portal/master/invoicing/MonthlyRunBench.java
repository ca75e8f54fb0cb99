package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.testing.Figure;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.usage.Closings;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The monthly run over all carriers of a large ledger, without documents, against the same sums from one statement; the time of
 * documents by itself.
 */
public final class MonthlyRunBench {

    private static final int DOCUMENTS = 20;
    private static final String RAW = """
            select count(*), sum(net) from (select customer, course, centre, billing_month, abs(billed_price) price, vat_rate,
                    sum(case type when 'COURSE_BOOKED' then 1 else -1 end) bookings, sum(billed_price) net
                from usage_event where billing_month > '%s' and billing_month <= '%s'
                    and type in ('COURSE_BOOKED', 'BOOKING_CANCELLED')
                group by customer, course, centre, billing_month, abs(billed_price), vat_rate) sums
            """;

    private final ApplicationContext master;
    private final JdbcTemplate database;
    private final BillingPeriod month;
    /** Closed before: months after it are billed. */
    private final BillingPeriod closed;

    private MonthlyRunBench(ApplicationContext master, JdbcTemplate database, BillingPeriod month, int months) {
        this.master = master;
        this.database = database;
        this.month = month;
        this.closed = new BillingPeriod(month.month().minusMonths(months));
    }

    /**
     * @param database as its owner
     * @param months how many are billed, up to this month
     */
    public static List<Figure> measure(
            ApplicationContext master, JdbcTemplate database, BillingPeriod month, int months) {
        return new MonthlyRunBench(master, database, month, months).measure();
    }

    private List<Figure> measure() {
        closeBefore();
        String statement = RAW.formatted(closed, month);
        double raw = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            raw = Math.min(raw, seconds(() -> database.queryForList(statement)));
        }
        List<CustomerNumber> carriers = master.getBean(Closings.class).open(month);
        long bookings = bookings();
        MonthlyRuns runs = runs();
        runs.begin(month, carriers);
        double run = seconds(() -> {
            runs.goOn();
            return runs;
        });
        if (!runs.latest().orElseThrow().items().stream()
                .allMatch(item -> item.state() == MonthlyRun.ItemState.DONE && item.invoices() == 1)) {
            throw new IllegalStateException("not all carriers were billed");
        }
        System.out.printf(
                "PROGRESS       %d carriers, %d bookings; documents take %.0f ms per invoice%n",
                carriers.size(), bookings, documents() * 1_000);
        return List.of(new Figure(
                "monthly run of %d carriers and %d bookings without documents, ms, and one aggregation"
                        .formatted(carriers.size(), bookings),
                run * 1_000,
                raw * 1_000,
                2,
                false));
    }

    private long bookings() {
        Long count = database.queryForObject(
                "select count(*) from usage_event where billing_month > '%s' and billing_month <= '%s'"
                                .formatted(closed, month)
                        + " and type in ('COURSE_BOOKED', 'BOOKING_CANCELLED')",
                Long.class);
        return count == null ? 0 : count;
    }

    /** As if every month before had been billed in time. */
    private void closeBefore() {
        database.execute("insert into usage_head (portal, epoch, sequence, hash)"
                + " select portal, 1, max(sequence), '' from usage_event group by portal on conflict do nothing");
        database.execute("""
                insert into usage_closing (id, customer, billing_month, closed_at, closed_by)
                select gen_random_uuid(), number, '%s', now(), 'bench' from carrier
                """.formatted(closed));
        database.execute("""
                insert into usage_closing_mark (closing_id, portal, epoch, sequence)
                select c.id, e.portal, 1, max(e.sequence) from usage_event e join usage_closing c on c.customer = e.customer
                where e.billing_month <= '%s' group by c.id, e.portal
                """.formatted(closed));
        database.execute("analyze");
        CurrentAccount account = master.getBean(CurrentAccount.class);
        Sellers sellers = master.getBean(Sellers.class);
        account.asSystem(
                () -> sellers.save(InvoicesForTests.SELLER, sellers.latest().version()));
    }

    private MonthlyRuns runs() {
        InvoiceDocuments none = new InvoiceDocuments() {
            @Override
            List<InvoiceDocument> of(Invoice invoice, Supplier<List<AnnexLine>> annex) {
                return List.of();
            }
        };
        RunStore store = master.getBean(RunStore.class);
        CurrentAccount account = master.getBean(CurrentAccount.class);
        Clock clock = master.getBean(Clock.class);
        IssuingInvoices issuing = new IssuingInvoices(
                master.getBean(InvoiceStore.class),
                master.getBean(Sellers.class),
                none,
                master.getBean(InvoiceMails.class),
                account,
                clock);
        TransactionTemplate transaction = master.getBean(TransactionTemplate.class);
        BillingCarriers billing =
                new BillingCarriers(
                        master.getBean(Closings.class),
                        master.getBean(BillingParties.class),
                        master.getBean(Drafts.class),
                        issuing,
                        store) {
                    @Override
                    public void bill(MonthlyRun run, CustomerNumber customer) {
                        transaction.executeWithoutResult(_ -> super.bill(run, customer));
                    }
                };
        return new MonthlyRuns(store, billing, account, clock);
    }

    /** Seconds for the documents of one invoice with its annex. */
    private double documents() {
        Invoices invoices = master.getBean(Invoices.class);
        List<String> numbers = database.queryForList(
                "select number from invoice order by number fetch next " + DOCUMENTS + " rows only", String.class);
        numbers.stream().limit(2).forEach(number -> documents(invoices, number));
        return seconds(() -> {
                    numbers.forEach(number -> documents(invoices, number));
                    return numbers;
                })
                / numbers.size();
    }

    private static void documents(Invoices invoices, String number) {
        Invoice invoice = invoices.find(number).orElseThrow();
        InvoiceDocuments.documents(invoice, AnnexLine.of(invoices.bookings(invoice)));
    }

    private static double seconds(Supplier<?> work) {
        long start = System.nanoTime();
        work.get();
        return (System.nanoTime() - start) / 1e9;
    }
}
