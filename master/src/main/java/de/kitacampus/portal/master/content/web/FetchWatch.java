package de.kitacampus.portal.master.content.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.kitacampus.portal.master.content.ContentSettings;
import de.kitacampus.portal.master.content.Playing.Sign;
import de.kitacampus.portal.master.content.Playing.Suspicion;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.BitSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells a learner's browser from a script that copies a package: by the pace, by what a browser says of itself with each
 * request, and by files that no course ever asks for.
 *
 * @see "Design decision: DD064-20261122-copying-scripts.md"
 */
@Component
class FetchWatch {

    private static final Duration FORGET = Duration.ofHours(2);
    /** So many files may come without a word about the page that asks: old browsers do that now and then. */
    private static final int LEAST_SILENT = 5;

    private static final int SILENT_SHARE = 5;
    private static final int METADATA_OF_A_BROWSER = 3;
    private static final int PATIENCE = 50;

    private final Cache<UUID, Watched> sessions =
            Caffeine.newBuilder().expireAfterAccess(FORGET).build();
    private final ContentSettings settings;

    FetchWatch(ContentSettings settings) {
        this.settings = settings;
    }

    Verdict judge(UUID session, Fetch fetch) {
        return sessions.get(session, any -> new Watched(bucket())).judge(fetch);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /**
     * One request for a file.
     *
     * @param file which one of the package
     * @param total how many the package has
     * @param metadata whether only authoring tools read such a file
     * @param fromPage whether the browser told which page asks
     */
    record Fetch(int file, int total, boolean metadata, boolean fromPage) {}

    /** What to do with a request. */
    sealed interface Verdict {

        record Allowed() implements Verdict {}

        record Wait() implements Verdict {}

        record Stop(Suspicion suspicion) implements Verdict {}
    }

    private static final class Watched {

        private static final Verdict ALLOWED = new Verdict.Allowed();

        private final Bucket bucket;
        private final BitSet fetched = new BitSet();
        private final BitSet silent = new BitSet();
        private final BitSet metadata = new BitSet();
        private int refused;

        Watched(Bucket bucket) {
            this.bucket = bucket;
        }

        synchronized Verdict judge(Fetch fetch) {
            if (!bucket.tryConsume(1)) {
                refused++;
                return refused > PATIENCE ? stop(Sign.TOO_FAST, fetch) : new Verdict.Wait();
            }
            note(fetch);
            if (!metadata.isEmpty() && (!fetch.fromPage() || metadata.cardinality() >= METADATA_OF_A_BROWSER)) {
                return stop(Sign.METADATA, fetch);
            }
            if (silent.cardinality() > Math.max(LEAST_SILENT, fetch.total() / SILENT_SHARE)) {
                return stop(Sign.NO_BROWSER, fetch);
            }
            fetched.set(fetch.file());
            return ALLOWED;
        }

        private void note(Fetch fetch) {
            if (!fetch.fromPage()) {
                silent.set(fetch.file());
            }
            if (fetch.metadata()) {
                metadata.set(fetch.file());
            }
        }

        private Verdict stop(Sign sign, Fetch fetch) {
            return new Verdict.Stop(new Suspicion(sign, fetched.cardinality(), fetch.total()));
        }
    }
}
