package de.kitacampus.portal.slave.invitations;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets nobody fill a mailbox or try a list of addresses: so many requests an hour for a name and from an address. */
@Component
class RequestThrottle {

    static final int PER_NAME = 3;
    static final int PER_ADDRESS = 20;
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int REMEMBERED = 20_000;
    private static final int KEY_LENGTH = 100;

    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    RequestThrottle(Clock clock) {
        time = new ClockTime(clock);
    }

    synchronized boolean allows(String typed, String remoteAddress) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return bucket("address " + remoteAddress, PER_ADDRESS).tryConsume(1)
                && bucket("name " + name.substring(0, Math.min(name.length(), KEY_LENGTH)), PER_NAME)
                        .tryConsume(1);
    }

    private Bucket bucket(String key, int requests) {
        return buckets.computeIfAbsent(key, any -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(Bandwidth.builder()
                        .capacity(requests)
                        .refillGreedy(requests, PERIOD)
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
