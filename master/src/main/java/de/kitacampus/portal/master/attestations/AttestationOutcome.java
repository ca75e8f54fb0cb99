package de.kitacampus.portal.master.attestations;

/** What became of the wish for an attestation. */
public sealed interface AttestationOutcome {

    /** The signed attestation, new or as it was signed before. */
    record Issued(String jws) implements AttestationOutcome {}

    /** This portal has no such user with this course under this booking. */
    record ResultUnknown() implements AttestationOutcome {}

    record NotPassed() implements AttestationOutcome {}

    /** The booking has a certificate that still counts, with another commitment. */
    record CommitmentChanged() implements AttestationOutcome {}

    /**
     * The provider revoked the booking's last certificate itself, and not for its name.
     *
     * @param reason why, a name of {@link de.kitacampus.portal.common.attestation.RevocationReason}
     */
    record Withdrawn(String reason) implements AttestationOutcome {}
}
