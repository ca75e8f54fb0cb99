package de.kitacampus.portal.master.sync;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccountingTest
class SeenTokenTableTest {

    @Autowired
    SeenTokenTable seen;

    @Autowired
    SettableClock clock;

    private final PortalId portal = PortalId.random();

    @BeforeEach
    void now() {
        clock.set(FakeMaster.NOW);
    }

    private boolean use(String token) {
        return seen.firstUse(portal, token, FakeMaster.NOW.plusSeconds(120));
    }

    @Test
    void a_token_is_new_once_per_portal() {
        assertThat(use("a")).isTrue();
        assertThat(use("a")).isFalse();
        assertThat(use("b")).isTrue();
        assertThat(seen.firstUse(PortalId.random(), "a", FakeMaster.NOW)).isTrue();
    }

    @Test
    void of_many_at_once_one_is_first() throws Exception {
        Callable<Boolean> use = () -> use("race");
        int first = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(Collections.nCopies(16, use))) {
                first += answer.get() ? 1 : 0;
            }
        }

        assertThat(first).isEqualTo(1);
    }

    @Test
    void a_token_is_forgotten_when_it_could_not_serve_any_more() {
        use("old");

        clock.tick(Duration.ofSeconds(120));
        seen.forget();
        assertThat(use("old")).isFalse();
        clock.tick(Duration.ofSeconds(1));
        seen.forget();
        assertThat(use("old")).isTrue();
    }
}
