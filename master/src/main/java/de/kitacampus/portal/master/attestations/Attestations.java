package de.kitacampus.portal.master.attestations;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.RevocationList;

/** Attestations for the portals. */
public interface Attestations {

    /**
     * Confirms a course that this portal's user passed, as far as the master's own records say so. The same portal, booking and
     * commitment always get the same bytes.
     */
    AttestationOutcome issue(PortalId portal, AttestationRequest request);

    /**
     * The carrier revokes one of its own; a repeat changes nothing.
     *
     * @return false if this portal has no such certificate
     */
    boolean revoke(PortalId portal, CertificateNumber number, RevocationReason reason);

    /** Every revoked certificate of this portal, whoever revoked it. */
    RevocationList revocations(PortalId portal);
}
