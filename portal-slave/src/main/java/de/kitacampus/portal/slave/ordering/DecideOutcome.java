package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.slave.bookings.BookingOutcome;

/** What became of a decision about a request. */
public sealed interface DecideOutcome {

    /** It is booked. */
    record Approved() implements DecideOutcome {}

    record Refused() implements DecideOutcome {}

    /**
     * It has ended before.
     *
     * @param request as it is now
     * @param by who decided; empty if it was nobody or she is not known any more
     */
    record Over(BookingRequest request, String by) implements DecideOutcome {}

    /** It cannot be booked any more, e.g. because the right was withdrawn; the request still waits. */
    record NotPossible(BookingOutcome why) implements DecideOutcome {}

    /** A refusal needs a reason. */
    record ReasonMissing() implements DecideOutcome {}

    /** There is no such request, or it is none that the signed-in account may decide. */
    record NotYours() implements DecideOutcome {}
}
