package de.kitacampus.portal.slave.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobLoopTest {

    static final Duration NEVER = Duration.ofHours(1);

    @Test
    void every_loop_that_is_started_runs() throws Exception {
        CountDownLatch ran = new CountDownLatch(2_000);
        List<JobLoop> loops = IntStream.range(0, 2_000)
                .mapToObj(number -> new JobLoop("test", NEVER, NEVER, () -> {
                    ran.countDown();
                    return JobResult.DONE;
                }))
                .toList();
        loops.forEach(JobLoop::start);
        assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
        loops.forEach(JobLoop::stop);
    }

    @Test
    void a_call_wakes_a_loop_that_rests() throws Exception {
        Semaphore runs = new Semaphore(0);
        JobLoop loop = new JobLoop("test", NEVER, NEVER, () -> {
            runs.release();
            return JobResult.DONE;
        });
        loop.start();
        assertThat(runs.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        loop.wake();
        assertThat(runs.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        loop.stop();
    }

    @Test
    void a_job_that_breaks_is_tried_again() throws Exception {
        Semaphore runs = new Semaphore(0);
        JobLoop loop = new JobLoop("test", NEVER, Duration.ofMillis(1), () -> {
            runs.release();
            throw new IllegalStateException("as the test wants it");
        });
        loop.start();
        assertThat(runs.tryAcquire(3, 20, TimeUnit.SECONDS)).isTrue();
        loop.stop();
    }

    @Test
    void pauses_double_up_to_the_longest_and_begin_anew_after_success() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(15), () -> 1);
        assertThat(IntStream.range(0, 6).mapToObj(number -> backoff.next().toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 15L, 15L);
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void pauses_are_scattered_over_their_upper_half() {
        Backoff lowest = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(15), () -> 0);
        assertThat(lowest.next()).isEqualTo(Duration.ofMillis(500));
    }
}
