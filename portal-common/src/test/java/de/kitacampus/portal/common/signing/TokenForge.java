package de.kitacampus.portal.common.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a valid token with one named deviation, which {@link RequestSigner} would never make. */
final class TokenForge {

    private final SigningKey key;
    private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
    private JWSHeader.Builder header;

    TokenForge(String portal, SigningKey key, String audience, Instant now, String method, URI url, byte[] body) {
        this.key = key;
        header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(RequestToken.TYPE))
                .keyID(key.keyId());
        claims.issuer(portal)
                .subject(portal)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim(RequestToken.METHOD, method)
                .claim(RequestToken.URL, RequestToken.normalized(url))
                .claim(RequestToken.CONTENT_DIGEST, RequestToken.contentDigest(body));
    }

    TokenForge claim(String name, @Nullable Object value) {
        claims.claim(name, value);
        return this;
    }

    TokenForge times(Instant issued, Instant expires) {
        claims.issueTime(Date.from(issued)).expirationTime(Date.from(expires));
        return this;
    }

    TokenForge header(Consumer<JWSHeader.Builder> change) {
        change.accept(header);
        return this;
    }

    JWTClaimsSet claims() {
        return claims.build();
    }

    String signed() {
        return signedWith(key);
    }

    String signedWith(SigningKey other) {
        SignedJWT token = new SignedJWT(header.build(), claims.build());
        try {
            token.sign(new ECDSASigner(other.jwk()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }
}
