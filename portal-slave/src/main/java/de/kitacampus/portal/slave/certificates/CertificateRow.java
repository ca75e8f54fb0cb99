package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A certificate with what only this module may know of it. */
record CertificateRow(
        Certificate certificate,
        int edition,
        UserId user,
        @Nullable LocalDate birthDate,
        VerificationCode code,
        NameCommitment commitment,
        int tries,
        @Nullable String jws,
        @Nullable Integer lookVersion) {

    AttestationRequest request() {
        return new AttestationRequest(user, certificate.course(), certificate.booking(), commitment);
    }
}
