package de.kitacampus.portal.slave.content;

import java.time.Instant;

/** What became of "read and understood". */
public sealed interface ConfirmOutcome {

    record Confirmed(Instant at) implements ConfirmOutcome {}

    /** She never opened this version. */
    record NotOpened() implements ConfirmOutcome {}

    /** There is a newer version by now. */
    record Replaced() implements ConfirmOutcome {}

    /** She may not use it any more. */
    record NotYours() implements ConfirmOutcome {}
}
