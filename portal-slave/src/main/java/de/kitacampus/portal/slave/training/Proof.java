package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proof as screens show it.
 *
 * @param id the proof
 * @param person whose
 * @param subject what was trained, see {@link RuleVersion#subject()}
 * @param performedOn when
 * @param recordedAt since when the portal knows it
 * @param recordedBy the account that recorded a proof from elsewhere, or null
 * @param booking the booking under which the course was passed, or null for a proof from elsewhere
 * @param issuer who issued a proof from elsewhere, or null
 * @param note a remark, or null
 * @param fileName name of the scan, or null
 * @param withdrawnAt since when it does not count any more, or null
 * @param withdrawnFor why, or null
 */
public record Proof(
        ProofId id,
        PersonId person,
        String subject,
        LocalDate performedOn,
        Instant recordedAt,
        @Nullable UUID recordedBy,
        @Nullable BookingId booking,
        @Nullable String issuer,
        @Nullable String note,
        @Nullable String fileName,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnFor) {

    public boolean isFromElsewhere() {
        return booking == null;
    }
}
