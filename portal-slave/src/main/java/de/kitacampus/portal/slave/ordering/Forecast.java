package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.rights.RightDecision;
import java.time.Instant;
import java.util.Optional;

/** What would become of the wish to book a course for a person. */
public sealed interface Forecast {

    /**
     * It is booked.
     *
     * @param until end of the usage period, exclusive
     * @param renews a booking under which it was passed before and that makes room, or nothing
     */
    record WillBook(Instant until, Optional<BookingId> renews) implements Forecast {}

    /** It has to be approved first. */
    record NeedsApproval() implements Forecast {}

    /** She has it already. */
    record HasIt(BookingId booking, Instant until, boolean started) implements Forecast {}

    /** She may not use it. */
    record MayNot(RightDecision.Denied why) implements Forecast {}

    /** She belongs to no centre that the booking could count for. */
    record NoCentre() implements Forecast {}

    /** Whether confirming does anything. */
    default boolean acts() {
        return this instanceof WillBook || this instanceof NeedsApproval;
    }
}
