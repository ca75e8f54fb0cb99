package de.kitacampus.portal.common.signing;

import com.nimbusds.jwt.JWTClaimsSet;
import de.kitacampus.portal.common.id.PortalId;

/** The outcome of checking a signed request. */
public sealed interface Verification {

    /** The portal made this very request, now, and for the first time. */
    record Accepted(PortalId portal, String keyId, JWTClaimsSet claims) implements Verification {}

    /** The request is not to be answered. */
    record Refused(Refusal refusal) implements Verification {}
}
