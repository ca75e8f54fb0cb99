package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.master.catalog.Course.RetakeRule;
import org.jspecify.annotations.Nullable;

/**
 * What playing a course asks for again and again.
 *
 * @see "Design decision: DD117-20261122-what-a-start-asks.md"
 * @param title name for people
 * @param passMark score in percent from which on the course is passed
 * @param retake when a failed test may be repeated, or null for always
 */
public record CourseRules(
        String title, int passMark, @Nullable RetakeRule retake) {

    static CourseRules of(Course course) {
        return new CourseRules(course.title(), course.passMark(), course.retake());
    }
}
