package de.kitacampus.portal.master.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What an invoice says of a course.
 *
 * @param vatReason why it is exempt from VAT, if it is
 */
public record CourseName(String title, @Nullable String vatReason) {

    static CourseName of(Course course) {
        return new CourseName(course.title(), course.vatReason());
    }
}
