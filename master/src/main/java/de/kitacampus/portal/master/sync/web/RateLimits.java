package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.master.sync.SyncProperties;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Token buckets by caller, per node: they keep one caller from starving the others, they do not count for accounting. */
@Component
class RateLimits {

    private static final int MAX_CALLERS = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_CALLERS;
        }
    };
    private final SyncProperties properties;
    private final TimeMeter time;

    RateLimits(SyncProperties properties, Clock clock) {
        this.properties = properties;
        this.time = new ClockMeter(clock);
    }

    /** How long a portal has to wait; nothing if it may call now. */
    Optional<Duration> ofPortal(String portal) {
        return take("portal " + portal, properties.requestsPerMinute());
    }

    /** How long an address has to wait with an enrolment. */
    Optional<Duration> ofAddress(String address) {
        return take("address " + address, properties.enrolmentsPerMinute());
    }

    private Optional<Duration> take(String caller, int perMinute) {
        ConsumptionProbe probe = bucket(caller, perMinute).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String caller, int perMinute) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(caller, name -> Bucket.builder()
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
