package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.time.BillingPeriod;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries that follow one another in an order: of one month and with one key.
 *
 * @param key what the order is by, or null for time
 * @param rows how many
 * @param course the course of all of them, or null
 * @param centre the code of the centre of all of them, or null
 */
record EntryRun(
        @Nullable Object key,
        BillingPeriod month,
        long rows,
        @Nullable String course,
        @Nullable String centre) {

    /** A part of a run. */
    record Slice(EntryRun run, int offset, int limit) {}

    /** Which entries of which run fill the window. */
    static List<Slice> slices(List<EntryRun> runs, int offset, int limit) {
        List<Slice> slices = new ArrayList<>();
        long start = 0;
        long end = (long) offset + limit;
        for (EntryRun run : runs) {
            long from = Math.max(start, offset);
            long to = Math.min(start + run.rows(), end);
            if (from < to) {
                slices.add(new Slice(run, (int) (from - start), (int) (to - from)));
            }
            start += run.rows();
        }
        return slices;
    }
}
