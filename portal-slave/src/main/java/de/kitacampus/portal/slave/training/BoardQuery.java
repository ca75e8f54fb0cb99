package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of the board is wanted; what is null or blank does not restrict.
 *
 * @param day the day that is looked at
 * @param centre people of this centre
 * @param role people with this job role
 * @param rule duties of this rule
 * @param status duties that stand there
 * @param search part of a name; for lists of people
 */
public record BoardQuery(
        LocalDate day,
        @Nullable CentreId centre,
        @Nullable RoleId role,
        @Nullable RuleId rule,
        @Nullable TrainingStatus status,
        String search) {

    /** By what the board adds up. */
    public enum Group {
        CENTRE,
        ROLE,
        RULE
    }

    public BoardQuery on(LocalDate other) {
        return new BoardQuery(other, centre, role, rule, status, search);
    }

    public BoardQuery in(@Nullable CentreId other) {
        return new BoardQuery(day, other, role, rule, status, search);
    }

    boolean matches(Duty duty) {
        return (centre == null || duty.centres().contains(centre))
                && (role == null || duty.roles().contains(role))
                && (rule == null || duty.rule().equals(rule))
                && (status == null || duty.status() == status);
    }
}
