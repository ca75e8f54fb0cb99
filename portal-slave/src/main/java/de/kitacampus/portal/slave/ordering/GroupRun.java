package de.kitacampus.portal.slave.ordering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** A plan on its way; goes on when nobody looks, and can be found again. */
public final class GroupRun {

    /** More news than this per run would only keep browsers busy. */
    private static final int MOST_NEWS = 50;

    private final List<PlannedBooking> lines;
    private final Instant startedAt;
    private final List<Result> results = new ArrayList<>();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> finished = new CompletableFuture<>();

    GroupRun(List<PlannedBooking> lines, Instant startedAt) {
        this.lines = List.copyOf(lines);
        this.startedAt = startedAt;
    }

    /** What became of one line. */
    public record Result(PlannedBooking line, OrderOutcome outcome) {}

    List<PlannedBooking> lines() {
        return lines;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public int total() {
        return lines.size();
    }

    public synchronized int done() {
        return results.size();
    }

    public boolean isFinished() {
        return done() == total();
    }

    /** What is done so far. */
    public synchronized List<Result> results() {
        return List.copyOf(results);
    }

    /** What was not booked and might be if it is tried again. */
    public List<PlannedBooking> open() {
        return results().stream()
                .filter(result -> !result.outcome().isBooked() && !(result.outcome() instanceof OrderOutcome.Requested))
                .map(Result::line)
                .toList();
    }

    void add(Result result) {
        int now;
        synchronized (this) {
            results.add(result);
            now = results.size();
        }
        if (now == total() || now % Math.max(1, total() / MOST_NEWS) == 0) {
            listeners.forEach(Runnable::run);
        }
        if (now == total()) {
            finished.complete(null);
        }
    }

    /** Done when everything is. */
    public CompletableFuture<Void> finished() {
        return finished;
    }

    /**
     * @param news told of every step, by the thread that books
     * @return ends it
     */
    public Runnable listen(Runnable news) {
        listeners.add(news);
        return () -> listeners.remove(news);
    }
}
