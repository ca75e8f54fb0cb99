package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule asks of one person on one day, and where she stands.
 *
 * @param person who
 * @param version the version in force
 * @param day the day that is looked at
 * @param centres the person's centres on that day
 * @param roles the person's job roles on that day
 * @param since since when she is under the rule
 * @param dueOn the last day for the next training, or null when nothing is due any more
 * @param last the latest proof that counts, or null
 * @param status where she stands
 * @param progress how far she got towards the next proof
 * @param booking the running booking towards it, or null
 */
public record Duty(
        PersonId person,
        RuleVersion version,
        LocalDate day,
        List<CentreId> centres,
        List<RoleId> roles,
        LocalDate since,
        @Nullable LocalDate dueOn,
        @Nullable ProofFact last,
        TrainingStatus status,
        Progress progress,
        @Nullable BookingId booking) {

    public RuleId rule() {
        return version.rule();
    }

    /** Whether the person, the head or the portal should act. */
    public boolean isOpen() {
        return status != TrainingStatus.FULFILLED;
    }

    /** Days after the due date; 0 when it has not passed. */
    public long daysLate() {
        return dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
    }
}
