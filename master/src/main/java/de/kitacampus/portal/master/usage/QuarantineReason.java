package de.kitacampus.portal.master.usage;

/** Why an event is kept aside and not billed. */
public enum QuarantineReason {
    UNREADABLE,
    COURSE_UNKNOWN,
    PRICE_OUT_OF_RANGE,
    CURRENCY,
    IN_THE_FUTURE,
    TOO_LONG_AGO,
    BOOKED_TWICE,
    CANCELLED_TWICE,
    BOOKING_UNKNOWN
}
