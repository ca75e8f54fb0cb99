package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.slave.rights.RightDecision;
import java.time.Instant;

/** What became of the wish to start a course. */
public sealed interface LaunchOutcome {

    /** The browser posts the ticket to its address. */
    record Ready(LaunchTicket ticket) implements LaunchOutcome {}

    record Unreachable() implements LaunchOutcome {}

    record Refused(ProblemCode code) implements LaunchOutcome {}

    /** The test was failed and may be repeated from this instant on. */
    record RetakeFrom(Instant instant) implements LaunchOutcome {}

    /** The right was withdrawn since the booking. */
    record Denied(RightDecision.Reason reason) implements LaunchOutcome {}

    /** There is no such booking, it was cancelled, or its usage period is over. */
    record NotRunning() implements LaunchOutcome {}
}
