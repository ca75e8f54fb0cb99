package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.slave.bookings.BookingOutcome;
import java.time.Instant;

/** What became of the wish to book a course. */
public sealed interface OrderOutcome {

    /** No approval was needed; it was booked, or refused as any booking. */
    record Done(BookingOutcome outcome) implements OrderOutcome {}

    /** It waits for an approval; nothing is booked yet. */
    record Requested(RequestId id, Instant expiresAt) implements OrderOutcome {}

    /** It was asked for before and still waits. */
    record AlreadyRequested(RequestId id, Instant askedAt) implements OrderOutcome {}

    /** The person is none of those whom the signed-in account looks after. */
    record NotYours() implements OrderOutcome {}

    /** Something unexpected happened; nothing was booked, and it may be tried again. */
    record Broken() implements OrderOutcome {}

    default boolean isBooked() {
        return this instanceof Done(BookingOutcome.Booked _);
    }
}
