package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a proof.
 *
 * @param id the proof
 * @param person whose
 * @param subject what was trained, see {@link RuleVersion#subject()}
 * @param performedOn when
 * @param recordedAt since when it is known
 * @param withdrawnAt since when it does not count any more, or null
 * @param booking the booking under which the course was passed, or null
 * @param version number of the version of own content that was done, or null
 */
public record ProofFact(
        ProofId id,
        PersonId person,
        String subject,
        LocalDate performedOn,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable BookingId booking,
        @Nullable Integer version) {

    boolean isFromElsewhere() {
        return booking == null && version == null;
    }

    boolean counts(Moment moment) {
        return !recordedAt.isAfter(moment.known())
                && (withdrawnAt == null || withdrawnAt.isAfter(moment.known()))
                && !performedOn.isAfter(moment.day());
    }
}
