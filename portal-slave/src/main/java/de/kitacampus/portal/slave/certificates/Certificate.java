package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as screens show it.
 *
 * @param id the certificate
 * @param booking the booking under which the course was passed
 * @param person who passed
 * @param name the name on the certificate, for good
 * @param sortName the same, last name first
 * @param centre the centre at the booking
 * @param centreName that centre's name when the certificate was asked for
 * @param course course number
 * @param title title of the course
 * @param state where it stands
 * @param requestedAt when it was asked for
 * @param problem what the master said last instead of issuing or revoking it, a code of the contract, or null
 * @param number public number, or null before it is issued
 * @param passedAt when the course was passed, or null before the certificate is issued
 * @param score best score in per cent, or null
 * @param revocation set once it was revoked here or by the provider
 */
public record Certificate(
        CertificateId id,
        BookingId booking,
        PersonId person,
        String name,
        String sortName,
        CentreId centre,
        String centreName,
        CourseNumber course,
        String title,
        CertificateState state,
        Instant requestedAt,
        @Nullable String problem,
        @Nullable CertificateNumber number,
        @Nullable Instant passedAt,
        @Nullable BigDecimal score,
        @Nullable Withdrawal revocation) {

    /** Before the reason for which the provider confirms no certificate any more. */
    static final String WITHDRAWN = ProblemCode.ATTESTATION_WITHDRAWN.name() + ":";

    /** Why there will be none, as the provider said; empty while there may be one. */
    public Optional<RevocationReason> refusal() {
        return Optional.ofNullable(problem)
                .filter(code -> state == CertificateState.REQUESTED && code.startsWith(WITHDRAWN))
                .flatMap(code -> RevocationReason.named(code.substring(WITHDRAWN.length())));
    }

    /** Whether it may be handed out: not before the master confirmed it, not when it was revoked or its person was erased. */
    public boolean isIssued() {
        return state == CertificateState.ISSUED && !name.isEmpty();
    }

    /**
     * Why it no longer counts.
     *
     * @param reason name of the reason
     * @param note in words, only for the carrier, or null
     * @param by who revoked it here, or null
     * @param byCarrier whether the carrier revoked it; otherwise the provider did
     * @param at since when, or null while the master does not know it
     */
    public record Withdrawal(
            String reason,
            @Nullable String note,
            @Nullable String by,
            boolean byCarrier,
            @Nullable Instant at) {}
}
