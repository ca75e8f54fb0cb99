package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.slave.learning.CourseServer;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts courses at the master; a second ticket does no harm, so one repeat is allowed. */
@Component
class MasterCourseServer implements CourseServer {

    /** Bounds what somebody waits for; the loops go on with the rest. */
    private static final int ROUNDS = 20;

    private static final Logger log = LoggerFactory.getLogger(MasterCourseServer.class);

    private final MasterCalls calls;
    private final PortalIdentity identity;
    private final MasterContact contact;
    private final ResultsPull results;
    private final CertificatePush certificates;

    MasterCourseServer(
            MasterCalls calls,
            PortalIdentity identity,
            MasterContact contact,
            ResultsPull results,
            CertificatePush certificates) {
        this.calls = calls;
        this.identity = identity;
        this.contact = contact;
        this.results = results;
        this.certificates = certificates;
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

    @Override
    public boolean catchUp(Duration patience) {
        if (contact.awaySince().isPresent()) {
            return false;
        }
        AtomicBoolean done = new AtomicBoolean();
        try {
            Thread.ofVirtual().name("catch-up").start(() -> done.set(fetch())).join(patience);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return done.get();
    }

    private boolean fetch() {
        try {
            return toTheEnd(() -> results.run(Duration.ZERO)) && toTheEnd(certificates::run);
        } catch (RuntimeException broken) {
            log.warn("Results could not be fetched at once", broken);
            return false;
        }
    }

    private static boolean toTheEnd(Supplier<JobResult> job) {
        JobResult result = JobResult.MORE;
        for (int round = 0; round < ROUNDS && result == JobResult.MORE; round++) {
            result = job.get();
        }
        return result == JobResult.DONE;
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
