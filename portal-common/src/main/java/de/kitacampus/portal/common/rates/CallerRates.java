package de.kitacampus.portal.common.rates;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A token bucket per caller, so that one cannot starve the others or guess without end. Each process counts for itself; the least
 * recently seen caller is forgotten when there are too many, so that made-up names cannot fill the memory.
 */
public final class CallerRates {

    private static final int MAX_CALLERS = 20_000;
    private static final int KEY_LENGTH = 100;

    private final int calls;
    private final Duration window;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_CALLERS;
        }
    };

    /**
     * @param calls that a caller has at once, and again in the course of each window
     */
    public CallerRates(int calls, Duration window, Clock clock) {
        this.calls = calls;
        this.window = window;
        this.time = new ClockMeter(clock);
    }

    public static CallerRates perMinute(int calls, Clock clock) {
        return new CallerRates(calls, Duration.ofMinutes(1), clock);
    }

    /** Counts a call; answers how long the caller has to wait, or nothing if it may go on. */
    public synchronized Optional<Duration> waiting(String caller) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** One call does not count after all. */
    public synchronized void giveBack(String caller) {
        bucket(caller).addTokens(1);
    }

    /** None of the calls so far counts any more. */
    public synchronized void forget(String caller) {
        buckets.remove(key(caller));
    }

    private Bucket bucket(String caller) {
        return buckets.computeIfAbsent(key(caller), _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, window))
                .withCustomTimePrecision(time)
                .build());
    }

    private static String key(String caller) {
        return caller.substring(0, Math.min(caller.length(), KEY_LENGTH));
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
