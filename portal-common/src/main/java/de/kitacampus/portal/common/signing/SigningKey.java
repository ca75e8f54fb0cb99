package de.kitacampus.portal.common.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.Map;

/**
 * A private key on P-256 for ES256. Its key ID is the SHA-256 thumbprint of the public key (RFC 7638).
 */
public final class SigningKey {

    private final ECKey key;

    SigningKey(ECKey key) {
        this.key = key;
    }

    public static SigningKey generate() {
        try {
            return new SigningKey(
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String keyId() {
        return key.getKeyID();
    }

    /** The public half as JWK, ready for JSON. */
    public Map<String, Object> publicJwk() {
        return key.toPublicJWK().toJSONObject();
    }

    public PublicKey publicKey() {
        return new PublicKey(key.toPublicJWK());
    }

    ECKey jwk() {
        return key;
    }
}
