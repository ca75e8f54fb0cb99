package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.slave.staff.PersonId;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows in the order of people's names, although the rows' table holds no names: the people in order, each with the number
 * of their rows.
 *
 * @see "Design decision: DD053-20261122-sorting-by-name-without-a-join.md"
 */
public record PersonRuns(List<Run> runs) {

    /** A person's rows follow one another. */
    public record Run(PersonId person, long rows) {}

    /** A part of one person's rows. */
    public record Slice(PersonId person, int offset, int limit) {}

    /** Which rows of which person fill the window. */
    public List<Slice> slices(int offset, int limit) {
        List<Slice> slices = new ArrayList<>();
        long start = 0;
        long end = (long) offset + limit;
        for (Run run : runs) {
            long from = Math.max(start, offset);
            long to = Math.min(start + run.rows(), end);
            if (from < to) {
                slices.add(new Slice(run.person(), (int) (from - start), (int) (to - from)));
            }
            start += run.rows();
        }
        return slices;
    }
}
