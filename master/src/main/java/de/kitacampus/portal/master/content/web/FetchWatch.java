package de.kitacampus.portal.master.content.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.kitacampus.portal.master.content.ContentSettings;
import de.kitacampus.portal.master.content.Playing.Suspicion;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells a learner's browser from a script that copies a package: by the pace, by what a browser says of itself with each
 * request, by files that no course ever asks for, by the order, and by how much is fetched while nothing is learned.
 *
 * @see "Design decision: DD122-20261122-fetching-more-than-learning.md"
 */
@Component
class FetchWatch {

    private static final Duration FORGET = Duration.ofHours(2);

    private final Cache<UUID, Watched> sessions =
            Caffeine.newBuilder().expireAfterAccess(FORGET).build();
    private final ContentSettings settings;
    private final Clock clock;

    FetchWatch(ContentSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Verdict judge(UUID session, Fetch fetch) {
        return sessions.get(session, _ -> new Watched(fetch.total(), settings)).judge(fetch, clock.instant());
    }

    /** The session's player or course has let hear from itself. */
    void alive(UUID session) {
        Watched watched = sessions.getIfPresent(session);
        if (watched != null) {
            watched.alive(clock.instant());
        }
    }

    /**
     * One request for a file.
     *
     * @param file which one of the package, in the order of their paths
     * @param total how many the package has
     * @param folder the path of the folder it is in
     * @param metadata whether only authoring tools read such a file
     * @param fromPage whether the browser told which page asks
     */
    record Fetch(int file, int total, String folder, boolean metadata, boolean fromPage) {}

    /** What to do with a request. */
    sealed interface Verdict {

        record Allowed() implements Verdict {}

        /** Allowed, but not at once. */
        record Hold() implements Verdict {}

        record Wait() implements Verdict {}

        record Stop(Suspicion suspicion) implements Verdict {}
    }
}
