package de.kitacampus.portal.master.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How often a sign-in may be tried, by account and by address. Each process counts for itself.
 *
 * @see "Design decision: DD010-20261122-signing-in.md"
 */
@Component
class SignInLimits {

    private static final int MAX_KEYS = 20_000;

    private final Buckets byAccount;
    private final Buckets byAddress;

    SignInLimits(SecurityProperties properties, Clock clock) {
        TimeMeter time = new ClockMeter(clock);
        byAccount = new Buckets(properties.attemptsPerAccount(), properties.attemptsWindow(), time);
        byAddress = new Buckets(properties.attemptsPerAddress(), properties.attemptsWindow(), time);
    }

    /** Counts an attempt; answers how long to wait, or zero when it may go on. */
    Duration attempt(String account, String address) {
        Duration wait = byAddress.take(address);
        return wait.isZero() ? byAccount.take(normalized(account)) : wait;
    }

    /** A sign-in that succeeded does not count. */
    void succeeded(String account, String address) {
        byAccount.refill(normalized(account));
        byAddress.giveBack(address);
    }

    private static String normalized(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }

    /** The least recently used key goes when there are too many, so that guessing names cannot fill the memory. */
    private static final class Buckets {

        private final int attempts;
        private final Duration window;
        private final TimeMeter time;
        private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > MAX_KEYS;
            }
        };

        Buckets(int attempts, Duration window, TimeMeter time) {
            this.attempts = attempts;
            this.window = window;
            this.time = time;
        }

        synchronized Duration take(String key) {
            ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
        }

        synchronized void giveBack(String key) {
            bucket(key).addTokens(1);
        }

        synchronized void refill(String key) {
            buckets.remove(key);
        }

        private Bucket bucket(String key) {
            return buckets.computeIfAbsent(key, _ -> Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(attempts)
                            .refillGreedy(attempts, window)
                            .build())
                    .withCustomTimePrecision(time)
                    .build());
        }
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
