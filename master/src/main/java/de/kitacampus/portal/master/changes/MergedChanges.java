package de.kitacampus.portal.master.changes;

import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeFilter;
import de.kitacampus.portal.master.shell.ChangeSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The latest of several histories first; each is read on, some rows at a time, only when its rows are used up. */
final class MergedChanges implements Iterator<Change> {

    private final ChangeFilter filter;
    private final int atOnce;
    private final PriorityQueue<History> histories = new PriorityQueue<>(
            Comparator.comparing((History history) -> history.next().at())
                    .reversed()
                    .thenComparingInt(history -> history.order));

    MergedChanges(List<ChangeSource> sources, ChangeFilter filter, int atOnce) {
        this.filter = filter;
        this.atOnce = atOnce;
        for (ChangeSource source : sources) {
            History history = new History(source, histories.size());
            if (history.readOn()) {
                histories.add(history);
            }
        }
    }

    @Override
    public boolean hasNext() {
        return !histories.isEmpty();
    }

    @Override
    public Change next() {
        History latest = histories.poll();
        if (latest == null) {
            throw new NoSuchElementException();
        }
        Change change = latest.take();
        if (latest.readOn()) {
            histories.add(latest);
        }
        return change;
    }

    private final class History {

        private final ChangeSource source;
        private final int order;
        private final Queue<Change> read = new ArrayDeque<>();
        private @Nullable Change last;
        private boolean more = true;

        History(ChangeSource source, int order) {
            this.source = source;
            this.order = order;
        }

        /** Whether there is a next one. */
        boolean readOn() {
            if (read.isEmpty() && more) {
                read.addAll(source.page(filter, last, atOnce));
                more = read.size() == atOnce;
            }
            return !read.isEmpty();
        }

        Change next() {
            return Objects.requireNonNull(read.peek());
        }

        Change take() {
            Change taken = read.remove();
            last = taken;
            return taken;
        }
    }
}
