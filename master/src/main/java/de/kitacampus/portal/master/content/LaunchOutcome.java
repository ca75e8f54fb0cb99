package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import java.time.Instant;

/** What became of a launch. */
public sealed interface LaunchOutcome {

    record Issued(LaunchTicket ticket) implements LaunchOutcome {}

    record CourseUnknown() implements LaunchOutcome {}

    /** The course has no package that can be played. */
    record NotPlayable() implements LaunchOutcome {}

    record UsagePeriodOver() implements LaunchOutcome {}

    /** The test was failed and may be repeated from this instant on. */
    record RetakeTooEarly(Instant from) implements LaunchOutcome {}

    /** The test was failed as often as the course allows. */
    record NoAttemptLeft() implements LaunchOutcome {}

    /** The return address does not belong to the portal. */
    record ReturnUrlForeign() implements LaunchOutcome {}
}
