package de.kitacampus.portal.master.disputes;

/** What became of a dispute that a portal raised. */
public sealed interface RaiseOutcome {

    /** It is in the list, now or from an earlier call with the same content. */
    record Raised(Dispute dispute) implements RaiseOutcome {}

    record EventUnknown() implements RaiseOutcome {}

    /** The line is none that can be disputed, or what was expected makes no sense for it. */
    record NotDisputable(String reason) implements RaiseOutcome {}

    /** The booking was disputed before, or the ID belongs to another dispute. */
    record RaisedBefore() implements RaiseOutcome {}
}
