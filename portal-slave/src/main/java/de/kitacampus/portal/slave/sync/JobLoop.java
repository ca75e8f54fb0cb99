package de.kitacampus.portal.slave.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one job again and again in its own virtual thread; after a downtime it simply finds more to do. */
final class JobLoop {

    private static final Logger log = LoggerFactory.getLogger(JobLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final Supplier<JobResult> job;
    private final Duration every;
    private final Backoff backoff;
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Thread thread;

    JobLoop(String name, Duration every, Duration longestPause, Supplier<JobResult> job) {
        this.name = name;
        this.job = job;
        this.every = every;
        this.backoff = new Backoff(
                FIRST_PAUSE, longestPause, () -> ThreadLocalRandom.current().nextDouble());
    }

    void start() {
        // The loop ends when it is not this thread any more, so it must be known before it runs.
        Thread next = Thread.ofVirtual().name("sync-" + name).unstarted(this::loop);
        thread = next;
        next.start();
    }

    /** The next run begins at once. */
    void wake() {
        calls.release();
    }

    void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    private void loop() {
        try {
            while (Thread.currentThread() == thread) {
                Duration pause = pauseAfter(runOnce());
                if (calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            log.debug("Loop {} stopped", name);
        }
    }

    private JobResult runOnce() {
        try {
            return job.get();
        } catch (RuntimeException broken) {
            if (thread != null) {
                log.error("Job {} failed", name, broken);
            }
            return JobResult.FAILED;
        }
    }

    private Duration pauseAfter(JobResult result) {
        if (result != JobResult.FAILED) {
            backoff.reset();
        }
        return switch (result) {
            case MORE -> Duration.ZERO;
            case DONE, IDLE -> every;
            case FAILED -> backoff.next();
        };
    }
}
