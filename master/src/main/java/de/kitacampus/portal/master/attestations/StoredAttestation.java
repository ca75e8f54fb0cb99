package de.kitacampus.portal.master.attestations;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import java.time.Instant;

/** One attestation as it was signed. */
record StoredAttestation(
        CertificateNumber number,
        PortalId portal,
        BookingId booking,
        int edition,
        UserId user,
        CourseNumber course,
        NameCommitment commitment,
        Instant passedAt,
        Instant issuedAt,
        String keyId,
        String jws) {

    boolean answers(AttestationRequest request) {
        return user.equals(request.userId()) && course.equals(request.course());
    }
}
