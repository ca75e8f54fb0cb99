package de.kitacampus.portal.common.wire.v1;

/**
 * The carrier revokes a certificate of its own. A repeat changes nothing.
 *
 * @param reason one of {@link de.kitacampus.portal.common.attestation.RevocationReason}
 */
public record RevocationRequest(String reason) {}
