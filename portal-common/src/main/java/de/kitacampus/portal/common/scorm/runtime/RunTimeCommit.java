package de.kitacampus.portal.common.scorm.runtime;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an item reports.
 *
 * @param run the number {@link Begun#run} gave
 * @param sequence strictly increasing within the run
 * @param last whether the item has ended
 * @param cmi data of the item as flat element names, without names of people
 * @param emptied null if these are all data of the item; otherwise they are only what changed since the commit taken last
 *     of this run, and these elements are empty now
 * @param session an earlier session of the same learner whose page left this behind, or null for the session itself
 */
public record RunTimeCommit(
        int run,
        long sequence,
        boolean last,
        Map<String, String> cmi,
        @Nullable Set<String> emptied,
        @Nullable UUID session) {

    /** All data of an item, from a page of the session itself. */
    public RunTimeCommit(int run, long sequence, boolean last, Map<String, String> cmi) {
        this(run, sequence, last, cmi, null, null);
    }
}
