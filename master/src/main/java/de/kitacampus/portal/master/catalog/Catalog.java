package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The courses as other modules see them. */
public interface Catalog {

    /** Every course that is live, by number. */
    List<Course> live();

    Optional<Course> find(CourseNumber number);

    /** Of {@link #find} what playing needs, at the price of one query: each commit of a learner asks for it. */
    default Optional<CourseRules> rules(CourseNumber number) {
        return find(number).map(CourseRules::of);
    }

    /** What invoices say of each course, on offer or not, at the price of one query. */
    default Map<CourseNumber, CourseName> names() {
        return live().stream().collect(Collectors.toMap(Course::number, CourseName::of));
    }
}
