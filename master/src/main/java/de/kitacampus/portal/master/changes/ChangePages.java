package de.kitacampus.portal.master.changes;

import de.kitacampus.portal.master.shell.Change;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What a reader has seen of the changes so far; more is read when she scrolls on, up to {@value #MOST}. */
public final class ChangePages {

    /** Who looks for something older says from when. */
    public static final int MOST = 5_000;

    private final Iterator<Change> remaining;
    private final List<Change> read = new ArrayList<>();

    ChangePages(Iterator<Change> remaining) {
        this.remaining = remaining;
    }

    public List<Change> page(int offset, int limit) {
        int end = Math.min(offset + limit, MOST);
        while (read.size() < end && remaining.hasNext()) {
            read.add(remaining.next());
        }
        return List.copyOf(read.subList(Math.min(offset, read.size()), Math.min(end, read.size())));
    }
}
