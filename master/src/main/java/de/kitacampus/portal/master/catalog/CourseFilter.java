package de.kitacampus.portal.master.catalog;

import java.util.Set;

/**
 * Which courses a list shows; an empty set does not restrict.
 *
 * @param text part of number, title, teaser or description, empty for all
 * @param categories in any of these
 * @param targetGroups for any of these
 * @param states in any of these
 */
public record CourseFilter(
        String text, Set<Category> categories, Set<TargetGroup> targetGroups, Set<CourseState> states) {

    public static final CourseFilter ALL = new CourseFilter("", Set.of(), Set.of(), Set.of());

    public boolean isEmpty() {
        return equals(ALL);
    }
}
