package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.scorm.runtime.Judgement.Verdict;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a learner at one item of a course, as an immutable value.
 *
 * @param credit whether the run under way counts; one that only looks back at a passed course does not
 * @param totalSeconds time of the runs before this one
 * @param runSeconds time of the run under way
 * @param runStartedAt when the run under way was opened
 */
public record ItemRecord(
        UUID registration,
        int sco,
        int attempt,
        UUID session,
        int run,
        long sequence,
        boolean finished,
        boolean suspended,
        boolean credit,
        Map<String, String> cmi,
        State state,
        @Nullable BigDecimal score,
        long totalSeconds,
        long runSeconds,
        Instant runStartedAt,
        Instant updatedAt) {

    /** What rounding may add to the time that has really passed. */
    private static final long ROUNDING_SECONDS = 1;

    static ItemRecord first(
            UUID registration, int sco, int attempt, int run, UUID session, boolean credit, Instant now) {
        return new ItemRecord(
                registration,
                sco,
                attempt,
                session,
                run,
                0,
                false,
                false,
                credit,
                Map.of(),
                State.STARTED,
                null,
                0,
                0,
                now,
                now);
    }

    /** Time of all runs, the one under way as last reported. */
    long seconds() {
        return totalSeconds + runSeconds;
    }

    /** A run that never ended, because the browser or its computer did, is resumed like a suspended one. */
    boolean isToBeResumed() {
        return suspended || !finished && sequence > 0;
    }

    /**
     * Whether it was failed and left, so that the next start is another attempt. Whether the course asked to be resumed does
     * not matter: Captivate always does, and would show its result slide for ever.
     */
    public boolean isFailedForGood() {
        return finished && state == State.FAILED;
    }

    ItemRecord reopened(UUID newSession, boolean newCredit, Instant now) {
        return new ItemRecord(
                registration,
                sco,
                attempt,
                newSession,
                run + 1,
                0,
                false,
                false,
                newCredit,
                cmi,
                state,
                score,
                seconds(),
                0,
                now,
                now);
    }

    ItemRecord committed(
            long newSequence,
            boolean last,
            Map<String, String> newCmi,
            Verdict verdict,
            boolean suspend,
            long sessionSeconds,
            Instant now) {
        return new ItemRecord(
                registration,
                sco,
                attempt,
                session,
                run,
                newSequence,
                last,
                suspend,
                credit,
                newCmi,
                verdict.state().compareTo(state) > 0 ? verdict.state() : state,
                better(verdict.score()),
                totalSeconds,
                Math.max(runSeconds, timeOfRun(sessionSeconds, now)),
                runStartedAt,
                now);
    }

    /** Never more than has passed since the run was opened; all of that for a course that reports no time. */
    private long timeOfRun(long reported, Instant now) {
        long passed = Math.max(0, Duration.between(runStartedAt, now).toSeconds());
        return reported == 0 ? passed : Math.min(reported, passed + ROUNDING_SECONDS);
    }

    private @Nullable BigDecimal better(@Nullable BigDecimal newScore) {
        if (score == null || newScore == null) {
            return score == null ? newScore : score;
        }
        return score.max(newScore);
    }
}
