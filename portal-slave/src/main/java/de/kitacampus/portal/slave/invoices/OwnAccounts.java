package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.bookings.BookingLedger;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The portal's accounts of some months, with the names that belong to them. */
@Component
class OwnAccounts {

    private static final BookingLedger.Sort BY_TIME = new BookingLedger.Sort(BookingLedger.Column.OCCURRED_AT, false);

    private final BookingLedger ledger;
    private final Staff staff;

    OwnAccounts(BookingLedger ledger, Staff staff) {
        this.ledger = ledger;
        this.staff = staff;
    }

    /** Months from the first entry to this one, the latest first. */
    @Transactional(readOnly = true)
    public List<BillingPeriod> monthsUntil(BillingPeriod last) {
        BillingPeriod first = Arrays.stream(BookingLedger.Offers.values())
                .flatMap(offers -> ledger.months(offers).stream())
                .min(Comparator.naturalOrder())
                .orElse(last);
        return Stream.iterate(last, month -> month.compareTo(first) >= 0, BillingPeriod::previous)
                .toList();
    }

    /** Bookings of courses by usage event. */
    @Transactional(readOnly = true)
    public Map<UUID, BookingEntry> of(Set<BillingPeriod> months) {
        Map<UUID, BookingEntry> entries = new LinkedHashMap<>();
        months.forEach(month -> read(BookingLedger.Filter.NONE.in(month), entries));
        return entries;
    }

    /** All entries of a month by usage event, uses of own content included. */
    @Transactional(readOnly = true)
    public Map<UUID, BookingEntry> all(BillingPeriod month) {
        Map<UUID, BookingEntry> entries = new LinkedHashMap<>();
        for (BookingLedger.Offers offers : BookingLedger.Offers.values()) {
            read(BookingLedger.Filter.NONE.in(month).among(offers), entries);
        }
        return entries;
    }

    private void read(BookingLedger.Filter filter, Map<UUID, BookingEntry> entries) {
        try (Stream<BookingEntry> rows = ledger.stream(filter, BY_TIME)) {
            rows.forEach(entry -> entries.put(entry.id(), entry));
        }
    }

    Map<PersonId, String> names(Collection<BookingEntry> entries) {
        return staff.findAll(entries.stream().map(BookingEntry::person).collect(Collectors.toSet())).values().stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
