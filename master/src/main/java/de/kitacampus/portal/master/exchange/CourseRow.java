package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.master.catalog.CourseData;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.CourseSchedules.Wish;
import de.kitacampus.portal.master.catalog.CourseState;
import org.jspecify.annotations.Nullable;

/**
 * A course with everything a workbook tells of it.
 *
 * @param entry the course as it is stored, or null for one that is to be added
 */
record CourseRow(
        CourseNumber number,
        CourseData data,
        Wish days,
        @Nullable CourseEntry entry) {

    static CourseRow of(CourseEntry entry, Wish days) {
        return new CourseRow(entry.number(), entry.data(), days, entry);
    }

    CourseState state() {
        return entry == null ? CourseState.DRAFT : entry.state();
    }
}
