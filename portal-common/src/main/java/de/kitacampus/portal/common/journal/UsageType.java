package de.kitacampus.portal.common.journal;

/** What a usage event says. */
public enum UsageType {
    COURSE_BOOKED,
    BOOKING_CANCELLED,
    OWN_CONTENT_USED
}
