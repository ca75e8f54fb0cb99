package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import java.util.List;
import java.util.Optional;

/** The courses as other modules see them. */
public interface Catalog {

    /** Every course that is live, by number. */
    List<Course> live();

    Optional<Course> find(CourseNumber number);

    /** Of {@link #find} what playing needs, at the price of one query: each commit of a learner asks for it. */
    default Optional<CourseRules> rules(CourseNumber number) {
        return find(number).map(CourseRules::of);
    }
}
