package de.kitacampus.portal.slave.rights.ui;

import de.kitacampus.portal.slave.rights.RightsItems;
import de.kitacampus.portal.slave.staff.JobRole;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of a matrix is shown; what is null or empty does not restrict.
 *
 * @param role the only column
 * @param open whether only rows without a tick are shown
 */
record MatrixFilter(
        String search, @Nullable String category, @Nullable JobRole role, boolean open) {

    static final MatrixFilter NONE = new MatrixFilter("", null, null, false);

    MatrixFilter withSearch(@Nullable String text) {
        return new MatrixFilter(text == null ? "" : text, category, role, open);
    }

    MatrixFilter withCategory(@Nullable String wanted) {
        return new MatrixFilter(search, wanted, role, open);
    }

    MatrixFilter withRole(@Nullable JobRole wanted) {
        return new MatrixFilter(search, category, wanted, open);
    }

    MatrixFilter withOpen(boolean only) {
        return new MatrixFilter(search, category, role, only);
    }

    boolean accepts(RightsItems.Entry entry, boolean nobodyMay) {
        return (category == null || entry.groups().contains(category))
                && (!open || nobodyMay)
                && entry.label()
                        .toLowerCase(Locale.ROOT)
                        .contains(search.strip().toLowerCase(Locale.ROOT));
    }
}
