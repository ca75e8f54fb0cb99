package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import java.util.Collection;
import java.util.Optional;

/** What is to be asked of the master about certificates, and what it said. Nothing here holds a name. */
public interface CertificateDispatch {

    /** The oldest request that is due. */
    Optional<AttestationRequest> nextRequest();

    /**
     * Keeps an attestation if it is the one that was asked for, signed by one of these keys.
     *
     * @return false if it was not; the request stays open
     */
    boolean issued(AttestationRequest request, String jws, Collection<PublicKey> masterKeys);

    /** The master said no; asked again later, after growing pauses, unless no will be its answer for ever. */
    void refused(BookingId booking, ApiProblem problem);

    /** The oldest revocation the master does not know and that is due. */
    Optional<DueRevocation> nextRevocation();

    void revocationRefused(CertificateNumber number, String problem);

    /** Takes over every revocation the master knows. */
    void revoked(RevocationList list);

    /** A certificate this carrier has revoked. */
    record DueRevocation(CertificateNumber number, RevocationReason reason) {}
}
