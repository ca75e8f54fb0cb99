package de.kitacampus.portal.common.wire.v1;

import java.time.Instant;
import java.util.Map;

/**
 * What a portal sends once to be known; signed with the key it names, as proof that it holds it.
 *
 * @param code the single-use enrolment code
 * @param portalUrl where people reach the portal
 * @param publicKey the portal's public key as JWK (EC, P-256)
 * @param softwareVersion the portal's version
 * @param createdAt the portal's clock
 */
public record EnrolmentRequest(
        String code, String portalUrl, Map<String, Object> publicKey, String softwareVersion, Instant createdAt) {}
