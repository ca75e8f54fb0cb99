package de.kitacampus.portal.slave.certificates;

/** Where a certificate stands. */
public enum CertificateState {
    /** Waits for the master's attestation. */
    REQUESTED,
    ISSUED,
    /** Revoked here; the master does not know it yet. Counts as revoked for everybody here. */
    REVOKING,
    REVOKED
}
