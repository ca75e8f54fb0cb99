package de.kitacampus.portal.master.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DemoClockTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant THEN = Instant.parse("2026-10-03T07:00:00Z");

    private final DemoClock clock = new DemoClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void only_the_work_that_is_done_in_the_past_sees_another_time() {
        AtomicReference<Instant> within = new AtomicReference<>();
        AtomicReference<Instant> beside = new AtomicReference<>();

        clock.at(THEN, () -> {
            within.set(clock.instant());
            beside.set(onAnotherThread());
        });

        assertThat(within).hasValue(THEN);
        assertThat(beside).hasValue(NOW);
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    private Instant onAnotherThread() {
        return CompletableFuture.supplyAsync(clock::instant, Thread::startVirtualThread)
                .join();
    }
}
