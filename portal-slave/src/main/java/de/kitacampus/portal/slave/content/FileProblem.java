package de.kitacampus.portal.slave.content;

/** Why a file is not taken. */
public enum FileProblem {
    EMPTY,
    TOO_LARGE,
    /** Damaged, or not what its first bytes promise. */
    UNREADABLE,
    /** Locked with a password. */
    LOCKED,
    /** HTML, SVG, XML or a script: made to run in a browser. */
    RUNS,
    /** An archive of other files. */
    ARCHIVE,
    /** A program. */
    PROGRAM,
    UNKNOWN,
    /** The server could not keep it. */
    NOT_KEPT
}
