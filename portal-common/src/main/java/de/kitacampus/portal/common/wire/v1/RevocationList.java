package de.kitacampus.portal.common.wire.v1;

import java.util.List;

/**
 * Every revoked certificate of this portal.
 *
 * @param revocations the latest first
 */
public record RevocationList(List<Revocation> revocations) {}
