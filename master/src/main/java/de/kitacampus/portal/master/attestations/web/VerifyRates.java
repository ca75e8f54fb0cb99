package de.kitacampus.portal.master.attestations.web;

import de.kitacampus.portal.master.attestations.AttestationsProperties;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A token bucket per address, so that nobody reads all certificates by trying numbers. */
@Component
class VerifyRates {

    private static final int MAX_ADDRESSES = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_ADDRESSES;
        }
    };
    private final AttestationsProperties properties;
    private final TimeMeter time;

    VerifyRates(AttestationsProperties properties, Clock clock) {
        this.properties = properties;
        this.time = new ClockMeter(clock);
    }

    /** How long an address has to wait; nothing if it may look now. */
    Optional<Duration> waiting(String address) {
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String address) {
        int perMinute = properties.checksPerMinute();
        synchronized (buckets) {
            return buckets.computeIfAbsent(address, any -> Bucket.builder()
                    .withCustomTimePrecision(time)
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build());
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
