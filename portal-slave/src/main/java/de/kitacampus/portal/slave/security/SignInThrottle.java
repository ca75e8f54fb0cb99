package de.kitacampus.portal.slave.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: per account and per address only so many failed attempts in a time. A success gives its attempt
 * back, so that a whole centre behind one address can sign in each morning.
 *
 * @see "Decision record DD041"
 */
@Component
class SignInThrottle {

    static final int ATTEMPTS_PER_ACCOUNT = 8;
    static final int ATTEMPTS_PER_ADDRESS = 60;
    static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int REMEMBERED = 20_000;
    private static final int KEY_LENGTH = 100;

    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        time = new ClockTime(clock);
    }

    /**
     * Counts an attempt.
     *
     * @return how long to wait, if there were too many
     */
    synchronized Optional<Duration> attempt(String userName, String address) {
        return refusal(account(userName)).or(() -> refusal(address(address)));
    }

    synchronized void succeeded(String userName, String address) {
        account(userName).reset();
        address(address).addTokens(1);
    }

    private static Optional<Duration> refusal(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }

    private Bucket account(String userName) {
        String key = StoredAccount.key(userName);
        return bucket("account " + key.substring(0, Math.min(key.length(), KEY_LENGTH)), ATTEMPTS_PER_ACCOUNT);
    }

    private Bucket address(String address) {
        return bucket("address " + address, ATTEMPTS_PER_ADDRESS);
    }

    private Bucket bucket(String key, int attempts) {
        return buckets.computeIfAbsent(key, any -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(Bandwidth.builder()
                        .capacity(attempts)
                        .refillGreedy(attempts, PERIOD)
                        .build())
                .build());
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
