package de.kitacampus.portal.slave.bookings;

/** What became of the wish to cancel a booking. */
public sealed interface CancelOutcome {

    record Cancelled() implements CancelOutcome {}

    /** The course was started; the booking stays. */
    record AlreadyStarted() implements CancelOutcome {}

    /** It was cancelled before, or its usage period is over. */
    record NotRunning() implements CancelOutcome {}

    /** The person has no such booking. */
    record Unknown() implements CancelOutcome {}
}
