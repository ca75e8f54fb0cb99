package de.kitacampus.portal.slave.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in a course.
 *
 * @param state STARTED, FAILED or PASSED
 * @param score best score in per cent, or null
 * @param seconds learned so far
 */
public record PlayResult(State state, @Nullable BigDecimal score, long seconds) {

    /** How far. */
    public enum State {
        STARTED,
        FAILED,
        PASSED
    }
}
