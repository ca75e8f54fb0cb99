package de.kitacampus.portal.master.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final SignInLimits limits =
            new SignInLimits(new SecurityProperties(null, 3, 5, Duration.ofMinutes(15)), clock);

    @Test
    void an_account_may_be_tried_as_often_as_set_and_then_has_to_wait() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(limits.attempt("anna", "10.0.0." + attempt)).isZero();
        }
        assertThat(limits.attempt("Anna ", "10.0.0.9")).isEqualTo(Duration.ofMinutes(5));
        assertThat(limits.attempt("berta", "10.0.0.9")).isZero();
    }

    @Test
    void an_address_may_try_several_accounts_only_so_often() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(limits.attempt("name-" + attempt, "10.0.0.1")).isZero();
        }
        assertThat(limits.attempt("name-6", "10.0.0.1")).isPositive();
        assertThat(limits.attempt("name-6", "10.0.0.2")).isZero();
    }

    @Test
    void after_the_wait_it_may_be_tried_again() {
        for (int attempt = 0; attempt < 3; attempt++) {
            limits.attempt("anna", "10.0.0.1");
        }
        clock.tick(Duration.ofMinutes(5));
        assertThat(limits.attempt("anna", "10.0.0.2")).isZero();
        assertThat(limits.attempt("anna", "10.0.0.2")).isPositive();
    }

    @Test
    void a_sign_in_that_succeeds_does_not_count() {
        for (int attempt = 0; attempt < 50; attempt++) {
            assertThat(limits.attempt("anna", "10.0.0.1")).isZero();
            limits.succeeded("anna", "10.0.0.1");
        }
    }
}
