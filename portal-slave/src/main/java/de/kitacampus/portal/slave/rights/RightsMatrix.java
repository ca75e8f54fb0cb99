package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The matrices of courses or controlled content and job roles. Administrators of the carrier change them; heads of centres see what counts
 * for the roles of their people; anybody else sees nothing.
 *
 * @see "Design decision: DD132-20261122-two-administrators-one-matrix.md"
 */
public interface RightsMatrix {

    /** A matrix as it is now. */
    Sheet sheet(ItemKind kind);

    /** Whom a change would affect; changes nothing. */
    Effect preview(RightsChange change);

    /**
     * Makes the change and writes it into the history, unless somebody else changed one of the same cells since.
     *
     * @param seen of the sheet or the change that was seen last
     */
    Outcome apply(RightsChange change, long seen);

    /**
     * @param roles columns, in the carrier's order
     * @param items rows
     * @param grants every ticked cell
     * @param marks how many people of a role have an exception for an item, where there are any
     * @param people how many people have an exception for an item, where there are any
     * @param seen what a change must name
     * @param editable whether the current account may change it
     */
    record Sheet(
            List<JobRole> roles,
            List<RightsItems.Entry> items,
            Set<Grant> grants,
            Map<Grant, Integer> marks,
            Map<RightsItem, Integer> people,
            long seen,
            boolean editable) {}

    /**
     * Active people whose access changes.
     *
     * @param gained what people get that they could not use before
     * @param lost what people lose
     * @param running bookings that run now and are blocked
     */
    record Effect(Map<PersonId, Set<RightsItem>> gained, Map<PersonId, Set<RightsItem>> lost, long running) {

        public static final Effect NONE = new Effect(Map.of(), Map.of(), 0);

        public Set<RightsItem> gainedItems() {
            return items(gained);
        }

        public Set<RightsItem> lostItems() {
            return items(lost);
        }

        private static Set<RightsItem> items(Map<PersonId, Set<RightsItem>> of) {
            return of.values().stream().flatMap(Set::stream).collect(toUnmodifiableSet());
        }
    }

    /** What became of a change. */
    sealed interface Outcome {

        /**
         * @param real what really changed, for taking it back; cells that were so already are left out
         * @param effect whom it affects
         * @param seen what the next change must name
         * @param others whether somebody else changed other cells meanwhile, so that the sheet is worth a new look
         */
        record Applied(RightsChange real, Effect effect, long seen, boolean others) implements Outcome {}

        /** Nothing was saved. */
        record ChangedMeanwhile(List<RightsHistory.Entry> changes) implements Outcome {}

        /** Only administrators of the carrier change rights; nothing was saved. */
        record NotYours() implements Outcome {}
    }
}
