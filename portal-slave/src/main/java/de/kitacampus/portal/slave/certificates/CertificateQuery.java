package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.staff.CentreId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates are wanted and in what order; what is null or blank does not restrict.
 *
 * @param search part of a name, a title, a course number or a certificate number
 * @param centre the centre
 * @param course the course
 * @param from passed on this day or later
 * @param to passed on this day or earlier
 * @param state where it stands
 * @param column by what to sort
 * @param descending from the last to the first
 */
public record CertificateQuery(
        String search,
        @Nullable CentreId centre,
        @Nullable CourseNumber course,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable CertificateState state,
        Column column,
        boolean descending) {

    public static final CertificateQuery ALL =
            new CertificateQuery("", null, null, null, null, null, Column.PASSED_AT, true);

    /** What can be sorted by. */
    public enum Column {
        PERSON("lower(sort_name)"),
        CENTRE("lower(centre_name)"),
        /** By number; the title follows from it. */
        TITLE("course_number"),
        PASSED_AT("coalesce(passed_at, requested_at)"),
        NUMBER("number"),
        STATE("state");

        private final String expression;

        Column(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }
    }
}
