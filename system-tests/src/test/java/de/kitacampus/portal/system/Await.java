package de.kitacampus.portal.system;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for another process; the only place of these tests that looks at the real time. */
final class Await {

    private Await() {}

    /**
     * @throws AssertionError when it did not come true in time
     */
    static void until(String what, Duration limit, Duration poll, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("waited " + limit.toSeconds() + " s in vain until " + what);
            }
            LockSupport.parkNanos(poll.toNanos());
        }
    }

    static void until(String what, Duration limit, BooleanSupplier condition) {
        until(what, limit, Duration.ofMillis(250), condition);
    }
}
