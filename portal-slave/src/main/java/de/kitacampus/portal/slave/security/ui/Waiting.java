package de.kitacampus.portal.slave.security.ui;

import java.time.Duration;
import java.util.Optional;

/** How long somebody has to wait, as the filter writes it into the address. */
final class Waiting {

    private static final int SECONDS = 60;

    private Waiting() {}

    /** Begun minutes; empty if it is no number of seconds. */
    static Optional<Long> minutes(String seconds) {
        return seconds.matches("[0-9]{1,6}")
                ? Optional.of(minutes(Duration.ofSeconds(Long.parseLong(seconds))))
                : Optional.empty();
    }

    /** Begun minutes. */
    static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + SECONDS - 1) / SECONDS);
    }
}
