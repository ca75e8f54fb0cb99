package de.kitacampus.portal.master.usage;

/** What became of closing a month. */
public sealed interface ClosingOutcome {

    /** It is closed now. */
    record Closed(Closing closing) implements ClosingOutcome {}

    /** It was closed before, or a later month was. */
    record ClosedBefore(Closing closing) implements ClosingOutcome {}

    /** The month is not over. */
    record NotOver() implements ClosingOutcome {}
}
