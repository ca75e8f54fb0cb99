package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.id.BookingId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What other modules need to know of certificates, whoever asks. Without names. */
public interface CertificateFacts {

    /** All revocations so far of certificates that were not replaced, for who was not there when they were told. */
    List<CertificateWithdrawn> withdrawn();

    /** The first certificate of each of these bookings, revoked or not. */
    Map<BookingId, Issued> issued(Collection<BookingId> bookings);

    /** When a certificate got which number. */
    record Issued(CertificateNumber number, Instant at) {}
}
