package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.invoicing.InvoiceKind;
import de.kitacampus.portal.master.invoicing.InvoiceLine;
import de.kitacampus.portal.master.invoicing.InvoiceList;
import de.kitacampus.portal.master.invoicing.InvoiceRow;
import de.kitacampus.portal.master.invoicing.Invoices;
import de.kitacampus.portal.master.invoicing.MonthlyRuns;
import de.kitacampus.portal.master.invoicing.Payments;
import de.kitacampus.portal.master.pricing.PastUsage;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.usage.Closings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Bills the past of carriers as the bookkeeper would have done it month by month, up to the month before the last one, which is left to
 * the visitor. The latest invoices are overdue, the others paid; of the first carrier one was cancelled and for another some money
 * given back.
 *
 * @see "Design decision: DD221-20261123-a-demo-with-billed-months.md"
 */
@Component
@Profile("demo")
class DemoInvoices {

    private static final String BOOKKEEPER = "buchhaltung";
    private static final int YEAR = 12;
    /** Days of the month that follows the billed one. */
    private static final int ISSUED = 3;

    private static final int CORRECTED = 10;
    private static final int PAID = 14;

    private final PastUsage usage;
    private final Closings closings;
    private final MonthlyRuns runs;
    private final Invoices invoices;
    private final InvoiceList list;
    private final Payments payments;
    private final CurrentAccount account;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final PastTime past;

    DemoInvoices(
            PastUsage usage,
            Closings closings,
            MonthlyRuns runs,
            Invoices invoices,
            InvoiceList list,
            Payments payments,
            CurrentAccount account,
            TransactionOperations transactions,
            Clock clock,
            PastTime past) {
        this.usage = usage;
        this.closings = closings;
        this.runs = runs;
        this.invoices = invoices;
        this.list = list;
        this.payments = payments;
        this.account = account;
        this.transactions = transactions;
        this.clock = clock;
        this.past = past;
    }

    enum Outcome {
        /** Not all of the carriers have told their past. */
        NOT_YET,
        BILLED,
        /** There were invoices before. */
        LEFT_ALONE
    }

    /** All or nothing, and only where nothing was billed before. */
    Outcome bill(List<CustomerNumber> carriers) {
        if (carriers.stream().anyMatch(carrier -> closings.latest(carrier).isPresent())) {
            return Outcome.LEFT_ALONE;
        }
        BillingPeriod present = BillingPeriod.containing(clock.instant());
        BillingPeriod last = present.previous().previous();
        List<List<BillingPeriod>> booked =
                carriers.stream().map(carrier -> months(carrier, present)).toList();
        if (carriers.isEmpty() || !booked.stream().allMatch(months -> isTold(months, last))) {
            return Outcome.NOT_YET;
        }
        BillingPeriod first =
                booked.stream().map(List::getFirst).sorted().toList().getFirst();
        account.unattended(BOOKKEEPER, () -> {
            transactions.executeWithoutResult(_ -> billAll(carriers, first, last));
            return last;
        });
        return Outcome.BILLED;
    }

    private List<BillingPeriod> months(CustomerNumber carrier, BillingPeriod present) {
        BillingPeriod earliest = new BillingPeriod(present.month().minusMonths(YEAR));
        return usage.months(carrier, earliest, present).stream()
                .map(PastUsage.Month::month)
                .toList();
    }

    /** A portal of the demo tells its past in order of time: what follows the last month to be billed shows that all of it is here. */
    private static boolean isTold(List<BillingPeriod> months, BillingPeriod last) {
        return !months.isEmpty() && months.getLast().compareTo(last) > 0;
    }

    private void billAll(List<CustomerNumber> carriers, BillingPeriod first, BillingPeriod last) {
        for (BillingPeriod month = first; month.compareTo(last) <= 0; month = month.next()) {
            bill(carriers, month, last);
        }
    }

    private void bill(List<CustomerNumber> carriers, BillingPeriod month, BillingPeriod last) {
        past(month, ISSUED, () -> run(carriers, month));
        boolean cancelled = month.equals(last.previous().previous());
        boolean credited = month.equals(last.previous());
        if (cancelled || credited) {
            past(month, CORRECTED, () -> issued(carriers.getFirst(), month.month())
                    .forEach(invoice -> {
                        if (cancelled) {
                            cancel(invoice);
                        } else {
                            credit(invoice);
                        }
                    }));
        }
        if (!month.equals(last)) {
            past(month, PAID, () -> carriers.forEach(carrier -> pay(carrier, month)));
        }
    }

    private void past(BillingPeriod month, int day, Runnable work) {
        past.at(day(month, day).atTime(9, 0).atZone(BillingPeriod.ZONE).toInstant(), work);
    }

    private static LocalDate day(BillingPeriod month, int day) {
        return month.next().month().atDay(day);
    }

    private void run(List<CustomerNumber> carriers, BillingPeriod month) {
        List<CustomerNumber> open =
                closings.open(month).stream().filter(carriers::contains).toList();
        if (!runs.complete(month, open)) {
            throw new IllegalStateException("another run is going on");
        }
    }

    private List<InvoiceRow> issued(CustomerNumber carrier, YearMonth month) {
        return list.of(carrier).stream()
                .filter(row -> row.kind() == InvoiceKind.INVOICE && row.month().equals(month))
                .toList();
    }

    private void cancel(InvoiceRow invoice) {
        done(invoices.cancel(invoice.number(), "Für diesen Monat war eine kostenlose Erprobung vereinbart."));
    }

    /** One of the bookings is given back. */
    private void credit(InvoiceRow row) {
        Optional<InvoiceLine> line = invoices.find(row.number()).stream()
                .flatMap(invoice -> invoice.lines().stream())
                .filter(priced -> priced.net().signum() > 0)
                .findFirst();
        line.ifPresent(credited -> done(invoices.credit(
                row.number(),
                credited.price(),
                credited.tax(),
                "Kulanz: Kurs %s war einen Tag nicht erreichbar.".formatted(credited.article()))));
    }

    private static void done(Invoices.Outcome outcome) {
        if (!(outcome instanceof Invoices.Outcome.Issued)) {
            throw new IllegalStateException("not issued: " + outcome);
        }
    }

    private void pay(CustomerNumber carrier, BillingPeriod month) {
        issued(carrier, month.month()).stream()
                .filter(invoice -> invoice.open().signum() != 0)
                .forEach(invoice -> payments.enter(invoice.number(), day(month, PAID), invoice.open(), "Überweisung"));
    }
}
