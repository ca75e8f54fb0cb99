package de.kitacampus.portal.slave.content.ui;

import de.kitacampus.portal.slave.content.ReaderRow;
import de.kitacampus.portal.slave.content.ReaderRow.Step;
import de.kitacampus.portal.slave.staff.Centre;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who is looked for among readers; null or blank does not restrict. */
record ReadersFilter(
        @Nullable String person,
        @Nullable Centre centre,
        @Nullable Step step) {

    static final ReadersFilter NONE = new ReadersFilter(null, null, null);

    boolean matches(ReaderRow row) {
        return (person == null
                        || row.person()
                                .name()
                                .toLowerCase(Locale.GERMAN)
                                .contains(person.strip().toLowerCase(Locale.GERMAN)))
                && (centre == null
                        || row.person().centres().stream()
                                .anyMatch(one -> one.id().equals(centre.id())))
                && (step == null || step == row.step());
    }
}
