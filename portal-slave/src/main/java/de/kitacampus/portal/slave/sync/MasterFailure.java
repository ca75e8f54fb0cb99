package de.kitacampus.portal.slave.sync;

/** Why a call brought no answer that can be used. */
public enum MasterFailure {
    /** No connection, or it was cut. */
    NO_CONNECTION,
    TIMEOUT,
    /** The other side has a problem of its own (5xx). */
    SERVER_ERROR,
    /** Whoever answered does not speak the contract. */
    GARBAGE,
    TOO_LARGE,
    /** Signed calls follow no redirect. */
    REDIRECT,
    /** Not called: the last calls failed, or the master asked to wait. */
    PAUSED;

    /** Whether the same call may succeed in a moment. */
    boolean passing() {
        return this == NO_CONNECTION || this == TIMEOUT || this == SERVER_ERROR;
    }
}
