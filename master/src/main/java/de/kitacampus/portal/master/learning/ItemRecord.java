package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.learning.Judgement.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt of a learner at one item of a course, as an immutable value. */
record ItemRecord(
        UUID registration,
        int sco,
        int attempt,
        UUID session,
        int run,
        long sequence,
        boolean finished,
        boolean suspended,
        Map<String, String> cmi,
        State state,
        @Nullable BigDecimal score,
        long totalSeconds,
        long runSeconds,
        Instant updatedAt) {

    static ItemRecord first(UUID registration, int sco, int attempt, int run, UUID session, State state, Instant now) {
        return new ItemRecord(
                registration, sco, attempt, session, run, 0, false, false, Map.of(), state, null, 0, 0, now);
    }

    /** Time of all runs, the one under way as last reported. */
    long seconds() {
        return totalSeconds + runSeconds;
    }

    /** A run that never ended, because the browser or its computer did, is resumed like a suspended one. */
    boolean isToBeResumed() {
        return suspended || !finished && sequence > 0;
    }

    ItemRecord reopened(UUID newSession, Instant now) {
        return new ItemRecord(
                registration, sco, attempt, newSession, run + 1, 0, false, false, cmi, state, score, seconds(), 0, now);
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
                newCmi,
                verdict.state().compareTo(state) > 0 ? verdict.state() : state,
                better(verdict.score()),
                totalSeconds,
                Math.max(runSeconds, sessionSeconds),
                now);
    }

    private @Nullable BigDecimal better(@Nullable BigDecimal newScore) {
        if (score == null || newScore == null) {
            return score == null ? newScore : score;
        }
        return score.max(newScore);
    }
}
