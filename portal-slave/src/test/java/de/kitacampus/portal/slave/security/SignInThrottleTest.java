package de.kitacampus.portal.slave.security;

import static de.kitacampus.portal.slave.security.SignInThrottle.ATTEMPTS_PER_ACCOUNT;
import static de.kitacampus.portal.slave.security.SignInThrottle.ATTEMPTS_PER_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void after_eight_failures_an_account_waits_from_any_address_and_in_any_case() {
        for (int attempt = 0; attempt < ATTEMPTS_PER_ACCOUNT; attempt++) {
            assertThat(throttle.attempt("berta", "10.0.0." + attempt)).isEmpty();
        }
        assertThat(throttle.attempt("BERTA", "10.0.1.1"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(70), Duration.ofSeconds(80)));
        assertThat(throttle.attempt("kurt", "10.0.1.1")).isEmpty();
    }

    @Test
    void after_the_told_time_another_attempt_is_possible() {
        for (int attempt = 0; attempt < ATTEMPTS_PER_ACCOUNT; attempt++) {
            throttle.attempt("berta", "10.0.0.1");
        }
        Duration wait = throttle.attempt("berta", "10.0.0.1").orElseThrow();
        clock.tick(wait);
        assertThat(throttle.attempt("berta", "10.0.0.1")).isEmpty();
    }

    @Test
    void one_address_cannot_try_many_accounts() {
        for (int attempt = 0; attempt < ATTEMPTS_PER_ADDRESS; attempt++) {
            assertThat(throttle.attempt("user" + attempt, "10.0.0.1")).isEmpty();
        }
        assertThat(throttle.attempt("another", "10.0.0.1")).isPresent();
        assertThat(throttle.attempt("another", "10.0.0.2")).isEmpty();
    }

    @Test
    void successes_are_not_counted() {
        for (int morning = 0; morning < 2 * ATTEMPTS_PER_ADDRESS; morning++) {
            assertThat(throttle.attempt("user" + morning, "10.0.0.1")).isEmpty();
            throttle.succeeded("user" + morning, "10.0.0.1");
        }
    }
}
