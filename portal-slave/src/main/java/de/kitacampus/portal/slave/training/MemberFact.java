package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff said about a person from one time on.
 *
 * @param person whom
 * @param recordedAt since when it is known
 * @param present whether the person is active
 * @param enteredOn first day of work, or null when unknown
 * @param centres the main one first
 * @param roles job roles
 */
record MemberFact(
        PersonId person,
        Instant recordedAt,
        boolean present,
        @Nullable LocalDate enteredOn,
        List<CentreId> centres,
        List<RoleId> roles) {

    boolean isUnder(RuleContent rule) {
        return present && anyOf(rule.roles(), roles) && anyOf(rule.centres(), centres);
    }

    private static <T> boolean anyOf(java.util.Set<T> wanted, List<T> own) {
        return wanted.isEmpty() || own.stream().anyMatch(wanted::contains);
    }

    boolean saysTheSameAs(MemberFact other) {
        return present == other.present
                && java.util.Objects.equals(enteredOn, other.enteredOn)
                && centres.equals(other.centres)
                && roles.equals(other.roles);
    }
}
