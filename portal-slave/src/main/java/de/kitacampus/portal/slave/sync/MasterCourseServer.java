package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.slave.learning.CourseServer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Starts courses at the master; a second ticket does no harm, so one repeat is allowed. */
@Component
class MasterCourseServer implements CourseServer {

    private final MasterCalls calls;
    private final PortalIdentity identity;

    MasterCourseServer(MasterCalls calls, PortalIdentity identity) {
        this.calls = calls;
        this.identity = identity;
    }

    @Override
    public Answer launch(LaunchRequest request) {
        if (identity.enrolled().isEmpty()) {
            return new Answer.Unreachable();
        }
        return switch (calls.launch(request)) {
            case MasterAnswer.Said<LaunchTicket>(LaunchTicket ticket) -> new Answer.Ready(ticket);
            case MasterAnswer.Refused<LaunchTicket>(ApiProblem problem) -> refused(problem);
            case MasterAnswer.Failed<LaunchTicket> failed -> new Answer.Unreachable();
            case MasterAnswer.Unchanged<LaunchTicket> senseless -> new Answer.Unreachable();
        };
    }

    private static Answer refused(ApiProblem problem) {
        ProblemCode code = code(problem);
        String detail = problem.detail();
        if (code != ProblemCode.RETAKE_TOO_EARLY || detail == null) {
            return new Answer.Refused(code);
        }
        try {
            return new Answer.RetakeFrom(Instant.parse(detail));
        } catch (DateTimeParseException unreadable) {
            return new Answer.Refused(code);
        }
    }

    /** A newer master may have codes this portal does not know. */
    private static ProblemCode code(ApiProblem problem) {
        return Arrays.stream(ProblemCode.values())
                .filter(problem::is)
                .findFirst()
                .orElse(ProblemCode.INTERNAL);
    }
}
