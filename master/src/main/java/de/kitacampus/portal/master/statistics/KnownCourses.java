package de.kitacampus.portal.master.statistics;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.Course;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Titles and categories of courses, also of those that are not on offer any more; for one look at the figures. */
final class KnownCourses {

    private final Catalog catalog;
    private final Map<String, Optional<Course>> known = new HashMap<>();

    KnownCourses(Catalog catalog) {
        this.catalog = catalog;
        catalog.live().forEach(course -> known.put(course.number().value(), Optional.of(course)));
    }

    private Optional<Course> find(String number) {
        return known.computeIfAbsent(number, one -> catalog.find(CourseNumber.of(one)));
    }

    String title(String number) {
        return find(number).map(Course::title).orElse("");
    }

    /** The first in the shop's order. That a course is new or free says nothing of what it is about. */
    Optional<Category> category(String number) {
        return find(number).flatMap(course -> course.categories().stream()
                .min(Comparator.comparing((Category category) -> category == Category.NEW || category == Category.FREE)
                        .thenComparing(Comparator.naturalOrder())));
    }
}
