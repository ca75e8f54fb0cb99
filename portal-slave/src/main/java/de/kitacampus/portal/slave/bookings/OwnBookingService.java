package de.kitacampus.portal.slave.bookings;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.pseudonyms.Pseudonyms;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first writer of a person, an offer and a month wins by the unique key, as with bookings (DD050). */
@Service
@Transactional
class OwnBookingService implements OwnBookings {

    private final JdbcClient jdbc;
    private final EntrySums sums;
    private final Staff staff;
    private final Pseudonyms pseudonyms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnBookingService(
            JdbcClient jdbc,
            EntrySums sums,
            Staff staff,
            Pseudonyms pseudonyms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.staff = staff;
        this.pseudonyms = pseudonyms;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome use(PersonId person, OwnOffer offer) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String key = person + " " + offer.number() + " " + BillingPeriod.containing(at);
        if (isBooked(key)) {
            return Outcome.ALREADY_BOOKED;
        }
        Optional<Centre> centre = staff.find(person).map(Person::centres).flatMap(centres -> centres.stream()
                .findFirst());
        if (centre.isEmpty()) {
            return Outcome.NO_CENTRE;
        }
        return book(person, offer, centre.get(), key, at) ? Outcome.BOOKED : Outcome.ALREADY_BOOKED;
    }

    private boolean isBooked(String key) {
        return jdbc.sql("select count(*) from own_booking_entry where use_key = ?")
                        .param(key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The line in the accounts and the event for the journal are two sides of one fact and share its ID. */
    private boolean book(PersonId person, OwnOffer offer, Centre centre, String key, Instant at) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UserId user = pseudonyms.of(person);
        if (!insert(id, person, user, offer, centre, key, at)) {
            return false;
        }
        sums.add(new EntrySums.Line(
                BookingLedger.Offers.OWN,
                BookingEntry.Kind.USED,
                at,
                person,
                offer.number(),
                offer.title(),
                centre.id(),
                centre.code(),
                centre.name(),
                Money.zeroEuro(),
                offer.sellingPrice(),
                vat(offer)));
        events.publishEvent(new UsageEvent(
                id,
                UsageType.OWN_CONTENT_USED,
                new BookingId(id),
                user,
                null,
                offer.number(),
                centre.code(),
                Money.zeroEuro(),
                offer.sellingPrice(),
                offer.vatRate(),
                null,
                at,
                offer.tellTitle() ? offer.title() : null));
        return true;
    }

    private boolean insert(
            UUID id, PersonId person, UserId user, OwnOffer offer, Centre centre, String key, Instant at) {
        return jdbc.sql("""
                        insert into own_booking_entry (id, kind, booking_id, occurred_at, person_id, user_id, course_number,
                            course_title, centre_id, centre_code, centre_name, purchase_price, selling_price, vat_included,
                            use_key)
                        values (?, 'USED', ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id,
                                id,
                                Rows.utc(at),
                                person.value(),
                                user.value(),
                                offer.number(),
                                offer.title(),
                                centre.id().value(),
                                centre.code().value(),
                                centre.name(),
                                offer.sellingPrice().amount(),
                                vat(offer).amount(),
                                key)
                        .update()
                == 1;
    }

    private static Money vat(OwnOffer offer) {
        return offer.sellingPrice().vatIncluded(offer.vatRate(), RoundingMode.HALF_UP);
    }
}
