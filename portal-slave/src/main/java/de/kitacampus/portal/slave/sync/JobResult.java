package de.kitacampus.portal.slave.sync;

/** What one run of a job came to. */
enum JobResult {
    /** All done for now. */
    DONE,
    /** There is more; run again at once. */
    MORE,
    /** Try again after a growing pause. */
    FAILED,
    /** Nothing to be done here: not enrolled, or another process does it. */
    IDLE
}
