package de.kitacampus.portal.common.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import de.kitacampus.portal.common.signing.DocumentVerifier.UntrustedDocument;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentVerifierTest {

    private static final String TYPE = "head+jws";
    private static final SigningKey KEY = SigningKey.generate();
    private static final SigningKey NEXT = SigningKey.generate();
    private static final SigningKey FOREIGN = SigningKey.generate();
    private static final JournalHead HEAD = new JournalHead(1, 7, "0".repeat(64));

    private final DocumentVerifier verifier = new DocumentVerifier(List.of(KEY.publicKey(), NEXT.publicKey()));

    @Test
    void a_document_of_any_trusted_key_is_read() {
        for (SigningKey key : List.of(KEY, NEXT)) {
            String jws = new DocumentSigner(key).sign(TYPE, HEAD);
            assertThat(verifier.verify(jws, TYPE, JournalHead.class)).isEqualTo(HEAD);
        }
    }

    static Stream<Arguments> untrusted() throws Exception {
        String jws = new DocumentSigner(KEY).sign(TYPE, HEAD);
        String[] parts = jws.split("\\.");
        JWSObject embedded = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(TYPE))
                        .jwk(FOREIGN.jwk().toPublicJWK())
                        .keyID(FOREIGN.keyId())
                        .build(),
                new Payload(WireJson.write(HEAD)));
        embedded.sign(new ECDSASigner(FOREIGN.jwk()));
        JWSObject borrowed = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(TYPE))
                        .keyID(KEY.keyId())
                        .build(),
                new Payload(WireJson.write(HEAD)));
        borrowed.sign(new ECDSASigner(FOREIGN.jwk()));
        JWSObject shared = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType(TYPE))
                        .keyID(KEY.keyId())
                        .build(),
                new Payload(WireJson.write(HEAD)));
        shared.sign(new MACSigner(KEY.jwk().toECPublicKey().getEncoded()));
        JWSObject nameless = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(TYPE))
                        .build(),
                new Payload(WireJson.write(HEAD)));
        nameless.sign(new ECDSASigner(KEY.jwk()));
        return Stream.of(
                arguments("an unknown key", new DocumentSigner(FOREIGN).sign(TYPE, HEAD)),
                arguments("another type", new DocumentSigner(KEY).sign("other+jws", HEAD)),
                arguments("an embedded key", embedded.serialize()),
                arguments("a borrowed key ID", borrowed.serialize()),
                arguments("no key ID", nameless.serialize()),
                arguments("HS256 with the public key", shared.serialize()),
                arguments("no signature", new PlainObject(new Payload(WireJson.write(HEAD))).serialize()),
                arguments("another payload", parts[0] + "." + parts[0] + "." + parts[2]),
                arguments("a cut document", jws.substring(0, jws.length() - 6)),
                arguments("garbage", "garbage"),
                arguments("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("untrusted")
    void an_untrusted_document_is_refused(String name, String jws) {
        assertThatThrownBy(() -> verifier.verify(jws, TYPE, JournalHead.class)).isInstanceOf(UntrustedDocument.class);
    }

    @Test
    void a_signed_document_with_another_content_is_unreadable() {
        String jws = new DocumentSigner(KEY).sign(TYPE, Map.of("epoch", "one"));

        assertThatThrownBy(() -> verifier.verify(jws, TYPE, JournalHead.class)).isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void an_enrolment_proves_that_the_sender_holds_the_key() {
        var request = new EnrolmentRequest("code", "https://portal.example", KEY.publicJwk(), "1.0", Instant.EPOCH);
        String own = new DocumentSigner(KEY).sign(SignedDocument.ENROLMENT_REQUEST, request);
        String foreign = new DocumentSigner(FOREIGN).sign(SignedDocument.ENROLMENT_REQUEST, request);

        assertThat(SelfSignedDocument.enrolmentRequest(own)).isEqualTo(request);
        assertThatThrownBy(() -> SelfSignedDocument.enrolmentRequest(foreign)).isInstanceOf(UntrustedDocument.class);
    }

    @Test
    void an_enrolment_without_a_usable_key_is_unreadable() {
        for (Map<String, Object> jwk : List.of(
                Map.<String, Object>of(),
                Map.<String, Object>of("kty", "EC", "crv", "P-256", "x", "AA", "y", "AA"),
                KEY.jwk().toJSONObject(),
                Map.<String, Object>of("kty", "oct", "k", "c2VjcmV0"))) {
            var request = new EnrolmentRequest("code", "https://portal.example", jwk, "1.0", Instant.EPOCH);
            String jws = new DocumentSigner(KEY).sign(SignedDocument.ENROLMENT_REQUEST, request);
            assertThatThrownBy(() -> SelfSignedDocument.enrolmentRequest(jws))
                    .as("%s", jwk.keySet())
                    .isInstanceOf(UnreadableMessage.class);
        }
        assertThatThrownBy(() -> SelfSignedDocument.enrolmentRequest("x")).isInstanceOf(UntrustedDocument.class);
    }

    @Test
    void a_key_that_bears_a_foreign_name_is_refused() {
        var jwk = new java.util.HashMap<>(KEY.publicJwk());
        jwk.put("kid", FOREIGN.keyId());

        assertThatThrownBy(() -> PublicKey.of(jwk)).isInstanceOf(IllegalArgumentException.class);
        assertThat(PublicKey.of(KEY.publicJwk()).fingerprint()).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
    }
}
