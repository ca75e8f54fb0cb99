package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.slave.staff.CentreId;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the overview are wanted and in what order; what is null or blank does not restrict.
 *
 * @param search part of a name, a course number or a title
 * @param step where the learner stands
 * @param centre the centre
 * @param column by what to sort
 * @param descending from the last to the first
 */
public record OverviewQuery(
        String search,
        LearningState.@Nullable Step step,
        @Nullable CentreId centre,
        Column column,
        boolean descending) {

    /** What can be sorted by. */
    public enum Column {
        /** By last name; the names live in another module. */
        PERSON("booked_at"),
        BOOKED_AT("booked_at"),
        CENTRE("centre_code"),
        COURSE("course_number"),
        TITLE("lower(course_title)"),
        STATE("state"),
        SCORE("coalesce(score_percent, -1)"),
        TIME("total_seconds"),
        PASSED_AT("passed_at");

        private final String expression;

        Column(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }
    }
}
