package de.kitacampus.portal.common.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import de.kitacampus.portal.common.wire.v1.WireJson;

/** Signs messages of the contract as compact JWS with ES256. */
public final class DocumentSigner {

    private final SigningKey key;

    public DocumentSigner(SigningKey key) {
        this.key = key;
    }

    /**
     * @param type what the document is; becomes the header {@code typ}
     * @param content the message, written as JSON
     * @return the compact serialization
     */
    public String sign(String type, Object content) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(key.keyId())
                .build();
        JWSObject jws = new JWSObject(header, new Payload(WireJson.write(content)));
        try {
            jws.sign(new ECDSASigner(key.jwk()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return jws.serialize();
    }
}
