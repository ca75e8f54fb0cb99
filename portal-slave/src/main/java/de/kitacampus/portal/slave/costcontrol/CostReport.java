package de.kitacampus.portal.slave.costcontrol;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.bookings.BookingLedger;
import de.kitacampus.portal.slave.bookings.PersonRuns;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cost control: the accounts of the bookings, of courses and of own offers, together with people's names. The carrier's administrators see everything, heads
 * their own centres, others nothing; the scope is taken from the signed-in account at every call.
 */
@Service
@Transactional(readOnly = true)
public class CostReport {

    private static final int ROWS_PER_LOOK_UP = 500;

    private final BookingLedger ledger;
    private final Staff staff;
    private final CurrentAccount account;
    private final Accounts accounts;
    private final Clock clock;

    CostReport(BookingLedger ledger, Staff staff, CurrentAccount account, Accounts accounts, Clock clock) {
        this.ledger = ledger;
        this.staff = staff;
        this.account = account;
        this.accounts = accounts;
        this.clock = clock;
    }

    public List<CostRow> page(CostQuery query, int offset, int limit) {
        BookingLedger.Filter filter = filter(query);
        return isByName(query)
                ? named(runs(filter, query).slices(offset, limit).stream()
                        .flatMap(slice -> ledger
                                .page(
                                        filter.ofPersons(Set.of(slice.person())),
                                        byTime(query),
                                        slice.offset(),
                                        slice.limit())
                                .stream())
                        .toList())
                : named(ledger.page(filter, sort(query), offset, limit));
    }

    public BookingLedger.Totals totals(CostQuery query) {
        return ledger.totals(filter(query));
    }

    /**
     * All rows in the order of the screen, read as they are consumed, as they were at one moment.
     *
     * @param reader must read the stream within the call
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void export(CostQuery query, Consumer<Stream<CostRow>> reader) {
        export(filter(query), query, reader);
    }

    /** Whether an account that is not signed in may look at anything here. */
    boolean mayLook(UUID other) {
        return seen(other).map(within -> !within.equals(Optional.of(Set.of()))).orElse(false);
    }

    /** What that account may see now, nothing if it may not look. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void export(UUID other, CostQuery query, Consumer<Stream<CostRow>> reader) {
        BookingLedger.Filter filter = wanted(query);
        export(seen(other).orElse(Optional.of(Set.of())).map(filter::within).orElse(filter), query, reader);
    }

    /** The centres that the account may see, all of them if that is empty; nothing for accounts that may not sign in. */
    private Optional<Optional<Set<CentreId>>> seen(UUID other) {
        return accounts.find(other)
                .filter(found -> !found.locked()
                        && (found.isCarrierAdmin() || found.roles().contains(PortalRole.CENTRE_HEAD)))
                .map(found -> found.isCarrierAdmin()
                        ? Optional.empty()
                        : Optional.of(staff.ofAccount(other)
                                .filter(Person::active)
                                .map(head -> Set.copyOf(head.headOf()))
                                .orElse(Set.of())));
    }

    private void export(BookingLedger.Filter filter, CostQuery query, Consumer<Stream<CostRow>> reader) {
        try (Stream<BookingEntry> entries = entries(filter, query)) {
            reader.accept(
                    entries.gather(Gatherers.windowFixed(ROWS_PER_LOOK_UP)).flatMap(window -> named(window).stream()));
        }
    }

    /** Totals of the month and the eleven before it, the earliest first; the present month when none is given. */
    public List<MonthTotals> lastTwelveMonths(CostQuery query) {
        BillingPeriod last = query.month() == null ? BillingPeriod.containing(clock.instant()) : query.month();
        List<BillingPeriod> months =
                Stream.iterate(last, BillingPeriod::previous).limit(12).toList().reversed();
        Map<BillingPeriod, BookingLedger.Totals> totals =
                ledger.byMonth(filter(query).in(null), months.getFirst(), last);
        return months.stream()
                .map(month -> new MonthTotals(month, totals.getOrDefault(month, BookingLedger.Totals.NONE)))
                .toList();
    }

    /** The months to choose from, the latest first; always with the present one. */
    public List<BillingPeriod> months(BookingLedger.Offers offers) {
        List<BillingPeriod> booked = ledger.months(offers);
        BillingPeriod present = thisMonth();
        return booked.contains(present)
                ? booked
                : Stream.concat(Stream.of(present), booked.stream()).toList();
    }

    public BillingPeriod thisMonth() {
        return BillingPeriod.containing(clock.instant());
    }

    /** Centres that occur in the accounts. */
    public Map<CentreCode, String> centres(BookingLedger.Offers offers) {
        return ledger.centres(visible(BookingLedger.Filter.NONE.among(offers)));
    }

    private Stream<BookingEntry> entries(BookingLedger.Filter filter, CostQuery query) {
        return isByName(query)
                ? runs(filter, query).runs().stream()
                        .flatMap(run -> ledger.stream(filter.ofPersons(Set.of(run.person())), byTime(query)))
                : ledger.stream(filter, sort(query));
    }

    private PersonRuns runs(BookingLedger.Filter filter, CostQuery query) {
        Map<PersonId, Long> counts = ledger.rowsPerPerson(filter);
        Map<PersonId, Person> people = staff.findAll(counts.keySet());
        Comparator<PersonId> byName = Comparator.comparing((PersonId id) -> !people.containsKey(id))
                .thenComparing(id -> sortName(people.get(id), query.column()), Collator.getInstance(Locale.GERMAN))
                .thenComparing(PersonId::toString);
        return new PersonRuns(counts.keySet().stream()
                .sorted(query.descending() ? byName.reversed() : byName)
                .map(id -> new PersonRuns.Run(id, counts.getOrDefault(id, 0L)))
                .toList());
    }

    private static String sortName(@Nullable Person person, CostQuery.Column column) {
        if (person == null) {
            return "";
        }
        return column == CostQuery.Column.FIRST_NAME
                ? person.firstName() + " " + person.lastName()
                : person.lastName() + " " + person.firstName();
    }

    private List<CostRow> named(List<BookingEntry> entries) {
        Map<PersonId, Person> people =
                staff.findAll(entries.stream().map(BookingEntry::person).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> row(entry, people.get(entry.person())))
                .toList();
    }

    private static CostRow row(BookingEntry entry, @Nullable Person person) {
        return person == null
                ? new CostRow(entry, null, null)
                : new CostRow(entry, person.firstName(), person.lastName());
    }

    private BookingLedger.Filter filter(CostQuery query) {
        return visible(wanted(query));
    }

    private BookingLedger.Filter wanted(CostQuery query) {
        Set<PersonId> persons = query.person().isBlank()
                ? null
                : Set.copyOf(staff.named(query.person().strip()));
        return new BookingLedger.Filter(query.month(), persons, query.course(), query.centre()).among(query.offers());
    }

    private BookingLedger.Filter visible(BookingLedger.Filter filter) {
        if (account.isCarrierAdmin()) {
            return filter;
        }
        return filter.within(account.id()
                .flatMap(staff::ofAccount)
                .map(head -> Set.copyOf(head.headOf()))
                .orElse(Set.of()));
    }

    private static boolean isByName(CostQuery query) {
        return query.column() == CostQuery.Column.FIRST_NAME || query.column() == CostQuery.Column.LAST_NAME;
    }

    private static BookingLedger.Sort byTime(CostQuery query) {
        return new BookingLedger.Sort(BookingLedger.Column.OCCURRED_AT, query.descending());
    }

    private static BookingLedger.Sort sort(CostQuery query) {
        BookingLedger.Column column =
                switch (query.column()) {
                    case BOOKED_AT, FIRST_NAME, LAST_NAME -> BookingLedger.Column.OCCURRED_AT;
                    case COURSE -> BookingLedger.Column.COURSE;
                    case TITLE -> BookingLedger.Column.TITLE;
                    case USER_ID -> BookingLedger.Column.USER_ID;
                    case CENTRE -> BookingLedger.Column.CENTRE;
                    case PURCHASE_PRICE -> BookingLedger.Column.PURCHASE_PRICE;
                    case SELLING_PRICE -> BookingLedger.Column.SELLING_PRICE;
                    case VAT -> BookingLedger.Column.VAT;
                };
        return new BookingLedger.Sort(column, query.descending());
    }
}
