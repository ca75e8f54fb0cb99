package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.id.BookingId;
import java.time.Instant;

/**
 * A certificate counts no more; told within the transaction that revokes it, and once more when the master confirms.
 *
 * @param booking the booking under which the course was passed
 * @param reason name of a {@link de.kitacampus.portal.common.attestation.RevocationReason}, or one that is newer than this portal
 * @param at when the portal learned of it
 */
public record CertificateWithdrawn(BookingId booking, String reason, Instant at) {}
