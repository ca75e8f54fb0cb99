package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.master.catalog.CourseFilter;
import de.kitacampus.portal.master.catalog.CourseList;
import de.kitacampus.portal.master.catalog.CourseOrder;
import de.kitacampus.portal.master.catalog.CourseSchedule;
import de.kitacampus.portal.master.catalog.CourseSchedules;
import de.kitacampus.portal.master.catalog.CourseSchedules.Wish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Courses with their days, by number. */
@Component
class CourseRows {

    private static final int MOST = 100_000;

    private final CourseList courses;
    private final CourseSchedules schedules;

    CourseRows(CourseList courses, CourseSchedules schedules) {
        this.courses = courses;
        this.schedules = schedules;
    }

    List<CourseRow> of(CourseFilter filter) {
        Map<CourseNumber, CourseSchedule> days = schedules.all();
        return courses.search(filter, CourseOrder.NUMBER, true, 0, MOST).stream()
                .map(entry -> CourseRow.of(entry, Wish.of(Optional.ofNullable(days.get(entry.number())))))
                .toList();
    }

    Map<CourseNumber, CourseRow> all() {
        Map<CourseNumber, CourseRow> all = new LinkedHashMap<>();
        of(CourseFilter.ALL).forEach(row -> all.put(row.number(), row));
        return all;
    }
}
