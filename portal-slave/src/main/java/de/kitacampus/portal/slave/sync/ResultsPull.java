package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.ResultsPage;
import de.kitacampus.portal.slave.learning.LearningResults;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Brings results home in the master's order of changes. */
@Component
class ResultsPull {

    private final MasterCalls calls;
    private final PortalIdentity identity;
    private final LearningResults results;

    ResultsPull(MasterCalls calls, PortalIdentity identity, LearningResults results) {
        this.calls = calls;
        this.identity = identity;
        this.results = results;
    }

    /** Waits at the master for news, up to the given time; {@code MORE} means that it may be asked again at once. */
    JobResult run(Duration wait) {
        if (identity.enrolled().isEmpty()) {
            return JobResult.IDLE;
        }
        long cursor = results.cursor();
        return switch (calls.results(cursor, wait)) {
            case MasterAnswer.Said<ResultsPage>(ResultsPage page) -> apply(page, cursor);
            case MasterAnswer.Unchanged<ResultsPage> same -> JobResult.DONE;
            case MasterAnswer.Refused<ResultsPage> refused -> JobResult.FAILED;
            case MasterAnswer.Failed<ResultsPage> failed -> JobResult.FAILED;
        };
    }

    private JobResult apply(ResultsPage page, long cursor) {
        if (page.results().isEmpty() && page.next() == cursor) {
            return JobResult.DONE;
        }
        results.apply(page.results(), page.next());
        return JobResult.MORE;
    }
}
