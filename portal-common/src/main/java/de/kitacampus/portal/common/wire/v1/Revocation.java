package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import java.time.Instant;

/**
 * A certificate that no longer counts.
 *
 * @param number its number
 * @param reason one of {@link de.kitacampus.portal.common.attestation.RevocationReason}, as text so that a newer master may say more
 * @param byCarrier whether the carrier revoked it; otherwise the provider did
 * @param revokedAt since when
 */
public record Revocation(CertificateNumber number, String reason, boolean byCarrier, Instant revokedAt) {}
