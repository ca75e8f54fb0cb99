package de.kitacampus.portal.common.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks signed documents against a fixed set of keys; a key inside the document is never used. */
public final class DocumentVerifier {

    private final Function<String, Optional<PublicKey>> trusted;

    /**
     * @param trusted finds a trusted key by its key ID
     */
    public DocumentVerifier(Function<String, Optional<PublicKey>> trusted) {
        this.trusted = trusted;
    }

    public DocumentVerifier(Collection<PublicKey> trusted) {
        this(among(List.copyOf(trusted)));
    }

    public DocumentVerifier(PublicKey trusted) {
        this(List.of(trusted));
    }

    /**
     * @param jws the compact serialization
     * @param type the expected header {@code typ}
     * @param content what the payload is
     * @throws UntrustedDocument if anything about the signature is wrong
     * @throws de.kitacampus.portal.common.wire.v1.UnreadableMessage if the signed payload is not of this type
     */
    public <T> T verify(String jws, String type, Class<T> content) {
        return WireJson.read(verifiedPayload(jws, type), content);
    }

    /** The key that a document names as its own; says nothing about its signature. */
    public static Optional<String> keyId(String jws) {
        try {
            return Optional.ofNullable(JWSObject.parse(jws).getHeader().getKeyID());
        } catch (ParseException noDocument) {
            return Optional.empty();
        }
    }

    private static Function<String, Optional<PublicKey>> among(List<PublicKey> keys) {
        return keyId -> keys.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
    }

    private String verifiedPayload(String jws, String type) {
        try {
            JWSObject parsed = JWSObject.parse(jws);
            var header = parsed.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
                throw new UntrustedDocument("algorithm " + header.getAlgorithm() + " is not allowed");
            }
            if (header.getType() == null || !type.equals(header.getType().getType())) {
                throw new UntrustedDocument("a document of type " + type + " is expected");
            }
            PublicKey key = Optional.ofNullable(header.getKeyID())
                    .flatMap(trusted)
                    .orElseThrow(() -> new UntrustedDocument("signed with an unknown key"));
            if (!parsed.verify(new ECDSAVerifier(key.ecKey()))) {
                throw new UntrustedDocument("the signature does not fit the content");
            }
            return parsed.getPayload().toString();
        } catch (ParseException | JOSEException broken) {
            throw new UntrustedDocument("not a signed document");
        }
    }

    /** A document whose signature is missing, foreign or wrong. */
    public static final class UntrustedDocument extends RuntimeException {

        UntrustedDocument(String message) {
            super(message);
        }
    }
}
