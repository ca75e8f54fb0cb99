package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.DisputeList;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.RaisedDispute;
import de.kitacampus.portal.slave.invoices.DisputeDispatch;
import de.kitacampus.portal.slave.invoices.DisputeSource;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends disputed bookings to the master, and hears what was decided about them. */
@Component
class DisputeExchange implements DisputeSource {

    private static final Logger log = LoggerFactory.getLogger(DisputeExchange.class);
    /** Refusals that will be the same for this dispute whenever it is asked again. */
    private static final Set<ProblemCode> FINAL =
            Set.of(ProblemCode.EVENT_UNKNOWN, ProblemCode.NOT_DISPUTABLE, ProblemCode.DISPUTED_BEFORE);

    private final MasterCalls calls;
    private final PortalIdentity identity;
    private final DisputeDispatch disputes;

    DisputeExchange(MasterCalls calls, PortalIdentity identity, DisputeDispatch disputes) {
        this.calls = calls;
        this.identity = identity;
        this.disputes = disputes;
    }

    @Override
    public boolean exchange() {
        return run() == JobResult.DONE;
    }

    /** One at a time: the loop and a person may ask in the same moment. */
    synchronized JobResult run() {
        if (identity.enrolled().isEmpty()) {
            return JobResult.IDLE;
        }
        Optional<RaisedDispute> next = disputes.next();
        while (next.isPresent()) {
            if (!send(next.get())) {
                return JobResult.FAILED;
            }
            next = disputes.next();
        }
        return hear();
    }

    /** False when it has to be sent again. */
    private boolean send(RaisedDispute dispute) {
        return switch (calls.dispute(dispute)) {
            case MasterAnswer.Said<DisputeStatus>(DisputeStatus taken) -> {
                disputes.taken(taken);
                yield true;
            }
            case MasterAnswer.Refused<DisputeStatus>(ApiProblem problem) -> {
                log.warn("The master does not take a dispute: {} {}", problem.code(), problem.title());
                boolean settled = FINAL.stream().anyMatch(problem::is);
                if (settled) {
                    disputes.refused(dispute, problem.code());
                }
                yield settled;
            }
            case MasterAnswer.Failed<DisputeStatus> failed -> false;
            case MasterAnswer.Unchanged<DisputeStatus> senseless -> false;
        };
    }

    private JobResult hear() {
        return switch (calls.disputes(disputes.version().orElse(null))) {
            case MasterAnswer.Said<DisputeList>(DisputeList list) -> {
                disputes.told(list);
                yield JobResult.DONE;
            }
            case MasterAnswer.Unchanged<DisputeList> same -> JobResult.DONE;
            // An older master knows no disputes; it is asked again with the next round.
            case MasterAnswer.Refused<DisputeList> refused -> JobResult.DONE;
            case MasterAnswer.Failed<DisputeList> failed -> JobResult.FAILED;
        };
    }
}
