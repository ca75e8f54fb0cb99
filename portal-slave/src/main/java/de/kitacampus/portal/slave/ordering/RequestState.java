package de.kitacampus.portal.slave.ordering;

/** How far a request is; all but {@link #OPEN} are final. */
public enum RequestState {
    OPEN,
    /** The course was booked, by the approval or in another way. */
    APPROVED,
    REFUSED,
    /** The person took it back. */
    WITHDRAWN,
    /** Nobody decided in time. */
    EXPIRED
}
