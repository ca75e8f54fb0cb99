package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.ContentSettings;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A token bucket per session: generous for a learner, narrow for a script that copies whole packages again and again. */
@Component
class FetchRates {

    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();
    private final ContentSettings settings;

    FetchRates(ContentSettings settings) {
        this.settings = settings;
    }

    boolean allows(UUID session) {
        return buckets.computeIfAbsent(session, any -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** A full bucket remembers nothing. */
    @Scheduled(fixedDelayString = "PT5M")
    void forgetFullOnes() {
        buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= settings.burst());
    }
}
