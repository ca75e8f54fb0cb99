package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.StatementLine;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.invoices.CheckedBooking.Finding;
import de.kitacampus.portal.slave.journal.JournalStatus;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Compares a month with the master's ledger, line by line and also before it is billed; for the carrier's administrators.
 *
 * @see "DD231-20261123-a-month-line-by-line.md"
 */
@Service
public class MonthChecks {

    private final OwnAccounts accounts;
    private final JournalStatus journal;
    private final InvoiceSource master;
    private final CurrentAccount account;
    private final Clock clock;

    MonthChecks(
            OwnAccounts accounts, JournalStatus journal, InvoiceSource master, CurrentAccount account, Clock clock) {
        this.accounts = accounts;
        this.journal = journal;
        this.master = master;
        this.account = account;
        this.clock = clock;
    }

    /** The months that have something to compare, the latest first. */
    public List<BillingPeriod> months() {
        return account.isCarrierAdmin() ? accounts.monthsUntil(BillingPeriod.containing(clock.instant())) : List.of();
    }

    /** Nothing when the master does not answer. */
    public Optional<MonthCheck> check(BillingPeriod month) {
        return account.isCarrierAdmin() ? compared(month) : Optional.empty();
    }

    /**
     * The master is asked last: what is in the accounts and no longer waiting then must be in its ledger. What was booked meanwhile is
     * found when the accounts are read again.
     */
    private Optional<MonthCheck> compared(BillingPeriod month) {
        Map<UUID, BookingEntry> before = accounts.all(month);
        Set<UUID> waiting = journal.waiting();
        return master.lines(month)
                .map(lines -> compare(
                        month,
                        lines,
                        before.keySet()
                                        .containsAll(lines.stream()
                                                .map(StatementLine::eventId)
                                                .toList())
                                ? before
                                : accounts.all(month),
                        before.keySet(),
                        waiting));
    }

    private MonthCheck compare(
            BillingPeriod month,
            List<StatementLine> lines,
            Map<UUID, BookingEntry> booked,
            Set<UUID> before,
            Set<UUID> waiting) {
        Map<UUID, StatementLine> accounted = new HashMap<>();
        lines.forEach(line -> accounted.put(line.eventId(), line));
        List<BookingEntry> entries = booked.values().stream()
                .filter(entry -> before.contains(entry.id()) || accounted.containsKey(entry.id()))
                .toList();
        Map<PersonId, String> names = accounts.names(entries.stream()
                .filter(entry -> finding(entry, accounted.get(entry.id()), waiting) != Finding.EQUAL)
                .toList());
        List<CheckedBooking> differing = new ArrayList<>();
        long equal = 0;
        for (BookingEntry entry : entries) {
            StatementLine line = accounted.get(entry.id());
            Finding finding = finding(entry, line, waiting);
            if (finding == Finding.EQUAL) {
                equal++;
            } else {
                differing.add(differing(finding, entry, line, names));
            }
        }
        lines.stream()
                .filter(line -> !booked.containsKey(line.eventId()))
                .map(MonthChecks::notBooked)
                .forEach(differing::add);
        return new MonthCheck(
                month,
                equal,
                List.copyOf(differing),
                entries.stream().map(BookingEntry::purchasePrice).reduce(Money.zeroEuro(), Money::plus),
                lines.stream().map(StatementLine::purchasePrice).reduce(Money.zeroEuro(), Money::plus));
    }

    private static Finding finding(BookingEntry entry, @Nullable StatementLine line, Set<UUID> waiting) {
        if (line == null) {
            return waiting.contains(entry.id()) ? Finding.ON_THE_WAY : Finding.NOT_BILLED;
        }
        return line.purchasePrice().equals(entry.purchasePrice()) ? Finding.EQUAL : Finding.OTHER_PRICE;
    }

    private static CheckedBooking differing(
            Finding finding, BookingEntry entry, @Nullable StatementLine line, Map<PersonId, String> names) {
        return new CheckedBooking(
                finding,
                entry.id(),
                entry.number(),
                entry.centre(),
                entry.occurredAt(),
                line == null ? null : line.purchasePrice(),
                entry.purchasePrice(),
                entry.userId(),
                names.get(entry.person()));
    }

    private static CheckedBooking notBooked(StatementLine line) {
        return new CheckedBooking(
                Finding.NOT_BOOKED,
                line.eventId(),
                line.subject(),
                line.centre(),
                line.occurredAt(),
                line.purchasePrice(),
                null,
                null,
                null);
    }
}
