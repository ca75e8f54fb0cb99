package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exception (Ausnahme): what one person may or may not, whatever her job roles say.
 *
 * @param version what a change must name
 * @param allowed whether she may use the item
 * @param from first day
 * @param until last day; on the next one it has ended by itself
 * @param reason why, or null after the person was erased
 * @param madeAt when it was made or changed last
 * @param madeBy by which account, or null for the application itself
 * @param endedAt when somebody took it back, or null
 */
public record PersonalRight(
        UUID id,
        int version,
        PersonId person,
        RightsItem item,
        boolean allowed,
        LocalDate from,
        LocalDate until,
        @Nullable String reason,
        Instant madeAt,
        @Nullable UUID madeBy,
        @Nullable Instant endedAt) {

    public boolean counts(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it counts or will count. */
    public boolean isLive(LocalDate today) {
        return endedAt == null && !today.isAfter(until);
    }
}
