package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * People book courses. Each booking publishes one {@link de.kitacampus.portal.common.journal.UsageEvent} and one
 * {@link BookingMade}, both within the booking's transaction; a listener that fails undoes the booking.
 */
public interface Bookings {

    /** Books at the present price. At most one booking per person and course runs at a time, whoever asks how often. */
    BookingOutcome book(PersonId person, CourseNumber course);

    /** Books if the price is still the one that was shown. */
    BookingOutcome book(PersonId person, CourseNumber course, Money shownPrice);

    /**
     * Books the course of a booking anew although that one may still run, because what was passed is due again. The caller makes sure that
     * it was passed. The former booking stays usable to its end.
     */
    BookingOutcome renew(PersonId person, BookingId passed);

    /** Renews if the price is still the one that was shown. */
    BookingOutcome renew(PersonId person, BookingId passed, Money shownPrice);

    /** Takes a booking back that was never started; publishes a usage event with negative amounts. */
    CancelOutcome cancel(PersonId person, BookingId booking);

    /**
     * Notes the first start, from which on the booking cannot be cancelled.
     *
     * @return whether the booking may be used now
     */
    boolean markStarted(BookingId booking);

    Optional<Booking> find(BookingId booking);

    /** All bookings of a person, the latest first. */
    List<Booking> of(PersonId person);
}
