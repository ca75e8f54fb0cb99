package de.kitacampus.portal.slave.rights;

import java.util.List;
import java.util.Optional;

/**
 * What rights can be given for, told by the module that owns it; one bean per kind. Asked at each look, so that nothing has to be told when
 * something changes.
 */
public interface RightsItems {

    ItemKind kind();

    /** Everything that rights can be given for, also what is not published yet, in the order in which it is shown within a group. */
    List<Entry> all();

    /** Also what was withdrawn since, for those who ask why it cannot be used. */
    Optional<Entry> find(RightsItem item);

    /** A row of the matrix. */
    record Entry(RightsItem item, String number, String title, List<String> groups, State state) {

        /**
         * @param number stands before the title; empty if there is none
         * @param groups names of groups or, of courses, ids of categories, the main one first; under that one the row stands
         */
        public Entry {
            groups = List.copyOf(groups);
        }

        /** Number and title, as far as there are any. */
        public String label() {
            return number.isEmpty() ? title : number + " " + title;
        }

        /** What is short enough for a sentence: the number, or the title. */
        public String name() {
            return number.isEmpty() ? title : number;
        }

        /** Under which group the row stands; empty if there is none. */
        public String group() {
            return groups.isEmpty() ? "" : groups.getFirst();
        }
    }

    /** Whether it can be used at all, by those who have the right. */
    enum State {
        OFFERED,
        /** Not in the catalog any more, or taken back by the carrier. */
        WITHDRAWN,
        /** Nobody can use it yet. */
        NOT_PUBLISHED
    }
}
