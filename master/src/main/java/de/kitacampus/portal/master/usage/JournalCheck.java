package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.ChainVerifier;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One check of a portal's journal, running or ended; can be left and found again. */
public final class JournalCheck {

    private static final int PERCENT = 100;

    private final PortalId portal;
    private final long total;
    private final List<Consumer<State>> watchers = new CopyOnWriteArrayList<>();
    private final CompletableFuture<State> end = new CompletableFuture<>();
    private volatile State state;

    JournalCheck(PortalId portal, long total) {
        this.portal = portal;
        this.total = total;
        this.state = new Running(0, total);
    }

    public PortalId portal() {
        return portal;
    }

    public State state() {
        return state;
    }

    public boolean isRunning() {
        return state instanceof Running;
    }

    /** The last state, after everybody who watches has heard it. */
    public CompletionStage<State> end() {
        return end;
    }

    /**
     * Tells every percent and the end, on the thread of the check.
     *
     * @return ends the watching
     */
    public Runnable watch(Consumer<State> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    void checked(long done) {
        boolean newPercent = total == 0 || done * PERCENT / total != (done - 1) * PERCENT / total;
        if (newPercent) {
            tell(new Running(done, Math.max(done, total)));
        }
    }

    void ended(State last) {
        tell(last);
        end.complete(last);
    }

    private void tell(State now) {
        state = now;
        watchers.forEach(watcher -> watcher.accept(now));
    }

    /** How far it is. */
    public sealed interface State {}

    /**
     * @param done how many batches are checked
     * @param total how many there were at the start
     */
    public record Running(long done, long total) implements State {}

    /**
     * @param report what was found
     * @param at when
     */
    public record Finished(ChainVerifier.Report report, Instant at) implements State {}

    /** The check itself could not be done; it says nothing about the journal. */
    public record Failed() implements State {}
}
