package de.kitacampus.portal.slave.sync;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Pauses that double from failure to failure, scattered so that a thousand portals do not come back in the same second. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier random;
    private int failures;

    /**
     * @param first the pause after the first failure
     * @param longest no pause is longer
     * @param random values from 0 to 1
     */
    Backoff(Duration first, Duration longest, DoubleSupplier random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    Duration next() {
        long whole = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures++, 20));
        return Duration.ofMillis(whole / 2 + (long) (whole / 2.0 * random.getAsDouble()));
    }

    void reset() {
        failures = 0;
    }
}
