package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.ContentSettings;
import de.kitacampus.portal.master.content.Playing.Sign;
import de.kitacampus.portal.master.content.Playing.Suspicion;
import de.kitacampus.portal.master.content.web.FetchWatch.Fetch;
import de.kitacampus.portal.master.content.web.FetchWatch.Verdict;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;

/** What one session has fetched so far, and what that says of it. */
final class Watched {

    private static final Verdict ALLOWED = new Verdict.Allowed();
    /** So many files may come without a word about the page that asks: old browsers do that now and then. */
    private static final int LEAST_SILENT = 5;

    private static final int SILENT_SHARE = 5;
    private static final int METADATA_OF_A_BROWSER = 3;
    private static final int PATIENCE = 50;
    private static final int LEAST_BURST = 300;

    private final Bucket requests;
    private final Allowance allowance;
    private final Sweep sweep = new Sweep();
    private final BitSet fetched = new BitSet();
    private final BitSet silent = new BitSet();
    private final BitSet metadata = new BitSet();
    private int refused;

    Watched(int total, ContentSettings settings) {
        long burst = Math.max(LEAST_BURST, (long) total * settings.burst());
        requests = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .build();
        allowance = new Allowance(total);
    }

    synchronized void alive(Instant now) {
        allowance.alive(now);
    }

    synchronized Verdict judge(Fetch fetch, Instant now) {
        if (!requests.tryConsume(1)) {
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
        return fetched.get(fetch.file()) ? ALLOWED : judgeNew(fetch, now);
    }

    /** A browser keeps what it has: each file counts once. */
    private Verdict judgeNew(Fetch fetch, Instant now) {
        if (sweep.goesThroughFolders(fetch)) {
            return stop(Sign.IN_ORDER, fetch);
        }
        Allowance.Answer answer = allowance.take(now);
        if (answer == Allowance.Answer.EXHAUSTED) {
            return stop(Sign.WITHOUT_LEARNING, fetch);
        }
        fetched.set(fetch.file());
        return answer == Allowance.Answer.TAKEN ? ALLOWED : new Verdict.Hold();
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
