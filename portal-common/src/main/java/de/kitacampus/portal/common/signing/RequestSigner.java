package de.kitacampus.portal.common.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import de.kitacampus.portal.common.id.PortalId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Makes the bearer token of one request; a token never serves twice. */
public final class RequestSigner {

    private final PortalId portal;
    private final SigningKey key;
    private final String audience;
    private final Clock clock;

    /**
     * @param portal who signs
     * @param key with what
     * @param audience the master's URL, as named at enrolment
     * @param clock the portal's clock
     */
    public RequestSigner(PortalId portal, SigningKey key, String audience, Clock clock) {
        this.portal = portal;
        this.key = key;
        this.audience = audience;
        this.clock = clock;
    }

    /**
     * @param method HTTP method in capitals
     * @param url absolute URL of the call, with its query
     * @param body raw bytes of the body, empty when there is none
     * @return the token for {@code Authorization: Bearer}
     */
    public String sign(String method, URI url, byte[] body) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(portal.toString())
                .subject(portal.toString())
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(RequestToken.MAX_LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .claim(RequestToken.METHOD, method)
                .claim(RequestToken.URL, RequestToken.normalized(url))
                .claim(RequestToken.CONTENT_DIGEST, RequestToken.contentDigest(body))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(RequestToken.TYPE))
                        .keyID(key.keyId())
                        .build(),
                claims);
        try {
            token.sign(new ECDSASigner(key.jwk()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }
}
