package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.content.LearnerRecords.Learner;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One learner's standing in one booked course, as an immutable value. */
record Registration(
        UUID id,
        Learner learner,
        UUID packageId,
        int packageVersion,
        State state,
        @Nullable BigDecimal score,
        @Nullable String note,
        long totalSeconds,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant passedAt) {

    static final String COMPLETION_ONLY = "COMPLETION_ONLY";

    /** So much more time alone is worth telling the portal while the course still runs. */
    private static final Duration TIME_STEP = Duration.ofMinutes(1);

    static Registration first(UUID id, Learner learner, UUID packageId, int version, Instant now) {
        return new Registration(id, learner, packageId, version, State.STARTED, null, null, 0, now, now, null);
    }

    /** Takes over a new reckoning: nothing passed is lost, a failed one stays until passed. The score comes from the best of each item. */
    Registration reckoned(
            State newState, @Nullable BigDecimal newScore, boolean completionOnly, long seconds, Instant now) {
        State best = best(newState);
        boolean justPassed = best == State.PASSED && state != State.PASSED;
        return new Registration(
                id,
                learner,
                packageId,
                packageVersion,
                best,
                newScore == null ? score : newScore,
                justPassed && completionOnly ? COMPLETION_ONLY : note,
                Math.max(totalSeconds, atMostSinceStart(seconds, now)),
                startedAt,
                now,
                justPassed ? now : passedAt);
    }

    /** Two items open side by side do not make an hour longer. */
    private long atMostSinceStart(long seconds, Instant now) {
        return Math.min(seconds, Math.max(0, Duration.between(startedAt, now).toSeconds()) + 1);
    }

    private State best(State newState) {
        return newState.compareTo(state) > 0 ? newState : state;
    }

    /** Whether the portal should hear of the step from another reckoning to this one. */
    boolean isNewsAfter(Registration before, boolean last) {
        boolean changed = state != before.state
                || !Objects.equals(score, before.score)
                || !Objects.equals(passedAt, before.passedAt);
        long more = totalSeconds - before.totalSeconds;
        return changed || more >= TIME_STEP.toSeconds() || last && more > 0;
    }
}
