package de.kitacampus.portal.common.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Map;

/** The public half of a {@link SigningKey}. */
public final class PublicKey {

    private final ECKey key;

    PublicKey(ECKey key) {
        this.key = key;
    }

    /**
     * @throws IllegalArgumentException if this is no public key on P-256; private parts and a foreign key ID are refused too
     */
    public static PublicKey of(Map<String, Object> jwk) {
        try {
            ECKey key = ECKey.parse(jwk);
            if (!Curve.P_256.equals(key.getCurve()) || key.isPrivate()) {
                throw new IllegalArgumentException("not a public key on P-256");
            }
            String thumbprint = key.computeThumbprint().toString();
            if (key.getKeyID() != null && !key.getKeyID().equals(thumbprint)) {
                throw new IllegalArgumentException("the key ID is not the key's thumbprint");
            }
            return new PublicKey(new ECKey.Builder(key.getCurve(), key.getX(), key.getY())
                    .keyID(thumbprint)
                    .build());
        } catch (ParseException | JOSEException | IllegalStateException broken) {
            throw new IllegalArgumentException("not a public key on P-256", broken);
        }
    }

    /** SHA-256 thumbprint in base64url (RFC 7638). */
    public String keyId() {
        return key.getKeyID();
    }

    /** The same thumbprint in hexadecimal, in groups of four, for people to compare. */
    public String fingerprint() {
        String hex = HexFormat.of().formatHex(Base64URL.from(keyId()).decode());
        return hex.replaceAll("(.{4})(?!$)", "$1 ");
    }

    public Map<String, Object> jwk() {
        return key.toJSONObject();
    }

    ECKey ecKey() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey that && keyId().equals(that.keyId());
    }

    @Override
    public int hashCode() {
        return keyId().hashCode();
    }

    @Override
    public String toString() {
        return keyId();
    }
}
