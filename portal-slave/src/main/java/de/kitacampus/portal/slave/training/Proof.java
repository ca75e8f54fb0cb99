package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.content.VersionId;
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
 * @param source what it rests on
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
        Source source,
        @Nullable String note,
        @Nullable String fileName,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnFor) {

    /** What a proof rests on. */
    public sealed interface Source {}

    /** A course that was passed under this booking. */
    public record OfBooking(BookingId booking) implements Source {}

    /**
     * Own content that was done.
     *
     * @param number of the version
     */
    public record OfVersion(VersionId version, int number) implements Source {}

    /** A document of somebody else. */
    public record OfIssuer(String name) implements Source {}

    public boolean isFromElsewhere() {
        return source instanceof OfIssuer;
    }

    @Nullable
    BookingId booking() {
        return source instanceof OfBooking(BookingId id) ? id : null;
    }

    @Nullable
    String issuer() {
        return source instanceof OfIssuer(String name) ? name : null;
    }
}
