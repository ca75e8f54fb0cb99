package de.kitacampus.portal.slave.learning;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands in a booked course.
 *
 * @param step the step reached
 * @param scorePercent best score in per cent, or null
 * @param totalSeconds learning time
 * @param startedAt first start, or null
 * @param passedAt when it was passed, or null
 */
public record LearningState(
        Step step,
        @Nullable BigDecimal scorePercent,
        long totalSeconds,
        @Nullable Instant startedAt,
        @Nullable Instant passedAt) {

    static final LearningState NEW = new LearningState(Step.BOOKED, null, 0, null, null);

    /** The steps of learning. */
    public enum Step {
        BOOKED,
        STARTED,
        FAILED,
        PASSED,
        /** The usage period ended before it was passed; never stored, always a question of the date. */
        EXPIRED
    }

    /** What the step is once the date and the first start are taken into account. */
    LearningState seen(boolean running, boolean startedHere) {
        if (!running && step != Step.PASSED) {
            return at(Step.EXPIRED);
        }
        return step == Step.BOOKED && startedHere ? at(Step.STARTED) : this;
    }

    private LearningState at(Step other) {
        return new LearningState(other, scorePercent, totalSeconds, startedAt, passedAt);
    }

    public Duration time() {
        return Duration.ofSeconds(totalSeconds);
    }
}
