package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What counts of an attempt. */
public record AttemptStanding(
        int sco, State state, @Nullable BigDecimal score, long seconds) {

    public static AttemptStanding of(ItemRecord one) {
        return new AttemptStanding(one.sco(), one.state(), one.score(), one.seconds());
    }

    /** The better of both states and scores, and the time of both. */
    AttemptStanding better(AttemptStanding other) {
        BigDecimal best = score == null ? other.score() : other.score() == null ? score : score.max(other.score());
        State further = state.compareTo(other.state()) >= 0 ? state : other.state();
        return new AttemptStanding(sco, further, best, seconds + other.seconds());
    }
}
