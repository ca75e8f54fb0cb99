package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.id.BookingId;

/** A certificate that was revoked is replaced: the course counts as passed again. Told within the transaction that asks for the new one. */
public record CertificateReissued(BookingId booking) {}
