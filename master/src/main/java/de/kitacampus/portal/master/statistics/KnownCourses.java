package de.kitacampus.portal.master.statistics;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.catalog.CourseName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Titles and categories of courses, also of those that are not on offer any more; for one look at the figures. */
final class KnownCourses {

    private final Catalog catalog;
    private final Map<CourseNumber, CourseName> names;
    private final Map<CourseNumber, Set<Category>> categories = new HashMap<>();
    private final Set<CourseNumber> offered;

    KnownCourses(Catalog catalog) {
        this.catalog = catalog;
        names = catalog.names();
        catalog.live().forEach(course -> categories.put(course.number(), course.categories()));
        offered = Set.copyOf(categories.keySet());
    }

    /** Empty for a course that is only in the ledger. */
    String title(CourseNumber number) {
        CourseName name = names.get(number);
        return name == null ? "" : name.title();
    }

    /** Those of today. */
    Set<Category> categories(CourseNumber number) {
        return categories.computeIfAbsent(
                number, one -> catalog.find(one).map(Course::categories).orElse(Set.of()));
    }

    /** Those of the catalog and others, by number. */
    List<CourseChoice> with(Collection<CourseNumber> others) {
        return Stream.concat(names.keySet().stream(), others.stream())
                .distinct()
                .sorted()
                .map(number -> new CourseChoice(number, title(number), offered.contains(number)))
                .toList();
    }
}
