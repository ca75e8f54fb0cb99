package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.rights.RightDecision;
import java.time.Instant;

/** What became of the wish to book a course. */
public sealed interface BookingOutcome {

    record Booked(BookingId id, Instant usableUntil) implements BookingOutcome {}

    /** There is a running booking already; nothing was booked. */
    record AlreadyBooked(BookingId existing, Instant until) implements BookingOutcome {}

    record Denied(RightDecision.Reason reason) implements BookingOutcome {}

    /** The person belongs to no centre that the booking could count for. */
    record NoCentre() implements BookingOutcome {}

    /** The course is not in the current catalog. */
    record CourseUnavailable() implements BookingOutcome {}

    /** The price is no longer the one that the person agreed to. */
    record PriceChanged(Money now) implements BookingOutcome {}
}
