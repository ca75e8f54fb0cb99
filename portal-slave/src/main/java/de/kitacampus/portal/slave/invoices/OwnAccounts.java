package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.bookings.BookingLedger;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    /** By usage event. */
    @Transactional(readOnly = true)
    public Map<UUID, BookingEntry> of(Set<BillingPeriod> months) {
        Map<UUID, BookingEntry> entries = new LinkedHashMap<>();
        for (BillingPeriod month : months) {
            try (Stream<BookingEntry> rows = ledger.stream(BookingLedger.Filter.NONE.in(month), BY_TIME)) {
                rows.forEach(entry -> entries.put(entry.id(), entry));
            }
        }
        return entries;
    }

    Map<PersonId, String> names(Collection<BookingEntry> entries) {
        return staff.findAll(entries.stream().map(BookingEntry::person).collect(Collectors.toSet())).values().stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
