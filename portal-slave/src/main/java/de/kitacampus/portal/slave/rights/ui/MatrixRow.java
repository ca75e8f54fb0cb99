package de.kitacampus.portal.slave.rights.ui;

import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RightsItems;
import java.util.List;

/** A row of the matrix: a group with what is in it, or a course or content. */
sealed interface MatrixRow {

    /** Stable, and part of ids in the page. */
    String id();

    /** What a tick in this row is about. */
    List<RightsItem> items();

    /**
     * @param name as people read it
     * @param items what the filters leave of it
     * @param open whether its rows are shown
     */
    record Group(String id, String name, List<RightsItem> items, boolean open) implements MatrixRow {}

    /** A course or content. */
    record Line(RightsItems.Entry entry) implements MatrixRow {

        @Override
        public String id() {
            return entry.item().key().replace('.', '-');
        }

        @Override
        public List<RightsItem> items() {
            return List.of(entry.item());
        }
    }
}
