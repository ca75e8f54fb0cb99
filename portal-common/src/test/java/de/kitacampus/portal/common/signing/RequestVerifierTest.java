package de.kitacampus.portal.common.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.TrustedKeys.TrustedKey;
import de.kitacampus.portal.common.testing.SettableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The refusal matrix: a valid request, and every way in which one may differ from it. */
class RequestVerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String MASTER = "https://master.example";
    private static final URI CALL = URI.create(MASTER + "/api/v1/results?after=7");
    private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final PortalId PORTAL = PortalId.random();
    private static final SigningKey KEY = SigningKey.generate();
    private static final SigningKey FOREIGN = SigningKey.generate();
    private static final RequestFacts REQUEST = new RequestFacts("POST", CALL, BODY);

    private final SettableClock clock = new SettableClock(NOW);
    private final Set<String> used = new HashSet<>();
    private boolean suspended;
    private final RequestVerifier verifier = new RequestVerifier(
            keyId -> KEY.keyId().equals(keyId)
                    ? Optional.of(new TrustedKey(PORTAL, KEY.publicKey(), suspended))
                    : Optional.empty(),
            (portal, tokenId, forgetAfter) -> used.add(portal + tokenId),
            MASTER,
            clock);

    private static TokenForge valid() {
        return new TokenForge(PORTAL.toString(), KEY, MASTER, NOW, "POST", CALL, BODY);
    }

    private void assertRefused(String token, RequestFacts request, Refusal expected) {
        assertThat(verifier.verify(token, request)).isEqualTo(new Verification.Refused(expected));
    }

    @Test
    void the_signer_makes_what_the_verifier_accepts() {
        String token = new RequestSigner(PORTAL, KEY, MASTER, clock).sign("POST", CALL, BODY);

        assertThat(verifier.verify(token, REQUEST))
                .isInstanceOfSatisfying(Verification.Accepted.class, accepted -> assertThat(accepted.portal())
                        .isEqualTo(PORTAL));
    }

    @Test
    void a_host_in_capitals_and_a_fragment_are_the_same_url() {
        String token = new RequestSigner(PORTAL, KEY, MASTER, clock)
                .sign("POST", URI.create("HTTPS://Master.Example/api/v1/results?after=7#top"), BODY);

        assertThat(verifier.verify(token, REQUEST)).isInstanceOf(Verification.Accepted.class);
    }

    static Stream<Arguments> deviations() {
        return Stream.of(
                refused("signed with another key", Refusal.SIGNATURE, token -> token.signedWith(FOREIGN)),
                refused("a key nobody knows", Refusal.UNKNOWN_KEY, token -> token.header(
                                header -> header.keyID(FOREIGN.keyId()))
                        .signedWith(FOREIGN)),
                refused("no key ID", Refusal.UNKNOWN_KEY, token -> token.header(header -> header.keyID(null))
                        .signed()),
                refused("another type", Refusal.TYPE, token -> token.header(header -> header.type(JOSEObjectType.JWT))
                        .signed()),
                refused("no type", Refusal.TYPE, token -> token.header(header -> header.type(null))
                        .signed()),
                refused("an embedded jwk", Refusal.EMBEDDED_KEY, token -> token.header(
                                header -> header.jwk(FOREIGN.jwk().toPublicJWK()))
                        .signedWith(FOREIGN)),
                refused("a jku", Refusal.EMBEDDED_KEY, token -> token.header(
                                header -> header.jwkURL(URI.create("https://evil.example/keys")))
                        .signed()),
                refused("an x5c", Refusal.EMBEDDED_KEY, token -> token.header(
                                header -> header.x509CertChain(List.of(Base64.encode("certificate"))))
                        .signed()),
                refused("an x5u", Refusal.EMBEDDED_KEY, token -> token.header(
                                header -> header.x509CertURL(URI.create("https://evil.example/cert")))
                        .signed()),
                refused("a critical extension", Refusal.SIGNATURE, token -> token.header(header ->
                                header.criticalParams(Set.of("unheard-of")).customParam("unheard-of", true))
                        .signed()),
                claim("another issuer", Refusal.ISSUER, "iss", PortalId.random().toString()),
                claim("no issuer", Refusal.ISSUER, "iss", null),
                claim(
                        "another subject",
                        Refusal.ISSUER,
                        "sub",
                        PortalId.random().toString()),
                claim("no subject", Refusal.ISSUER, "sub", null),
                claim("another audience", Refusal.AUDIENCE, "aud", "https://other.example"),
                claim("two audiences", Refusal.AUDIENCE, "aud", List.of(MASTER, "https://other.example")),
                claim("no audience", Refusal.AUDIENCE, "aud", null),
                claim("no issue time", Refusal.CLAIM_MISSING, "iat", null),
                claim("no expiry", Refusal.CLAIM_MISSING, "exp", null),
                claim("no token ID", Refusal.CLAIM_MISSING, "jti", null),
                claim("an empty token ID", Refusal.CLAIM_MISSING, "jti", " "),
                claim("a token ID of 65 characters", Refusal.CLAIM_MISSING, "jti", "x".repeat(65)),
                claim("no method", Refusal.METHOD, "htm", null),
                claim("another method", Refusal.METHOD, "htm", "GET"),
                claim("the method in small letters", Refusal.METHOD, "htm", "post"),
                claim("no URL", Refusal.URL, "htu", null),
                claim("another path", Refusal.URL, "htu", MASTER + "/api/v1/launches?after=7"),
                claim("another query", Refusal.URL, "htu", MASTER + "/api/v1/results?after=8"),
                claim("no query", Refusal.URL, "htu", MASTER + "/api/v1/results"),
                claim("another host", Refusal.URL, "htu", "https://other.example/api/v1/results?after=7"),
                claim("another port", Refusal.URL, "htu", "https://master.example:8443/api/v1/results?after=7"),
                claim("another scheme", Refusal.URL, "htu", "http://master.example/api/v1/results?after=7"),
                claim("no digest", Refusal.BODY, "content_digest", null),
                claim(
                        "the digest of another body",
                        Refusal.BODY,
                        "content_digest",
                        RequestToken.contentDigest("{\"a\":2}".getBytes(StandardCharsets.UTF_8))),
                claim("a method that is no text", Refusal.METHOD, "htm", 1));
    }

    private static Arguments refused(String name, Refusal refusal, Function<TokenForge, String> deviation) {
        return arguments(name, refusal, deviation);
    }

    private static Arguments claim(
            String name, Refusal refusal, String claim, @org.jspecify.annotations.Nullable Object value) {
        Function<TokenForge, String> deviation =
                token -> token.claim(claim, value).signed();
        return arguments(name, refusal, deviation);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("deviations")
    void a_request_that_differs_is_refused(String name, Refusal refusal, Function<TokenForge, String> deviation) {
        assertRefused(deviation.apply(valid()), REQUEST, refusal);
        assertThat(used).as("a refused token uses up nothing").isEmpty();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments("method", new RequestFacts("GET", CALL, BODY), Refusal.METHOD),
                arguments(
                        "path",
                        new RequestFacts("POST", URI.create(MASTER + "/api/v1/catalog?after=7"), BODY),
                        Refusal.URL),
                arguments(
                        "query",
                        new RequestFacts("POST", URI.create(MASTER + "/api/v1/results?after=7&wait=1"), BODY),
                        Refusal.URL),
                arguments(
                        "body",
                        new RequestFacts("POST", CALL, "{\"a\":1} ".getBytes(StandardCharsets.UTF_8)),
                        Refusal.BODY),
                arguments("no body", new RequestFacts("POST", CALL, new byte[0]), Refusal.BODY));
    }

    @ParameterizedTest(name = "a genuine token on another {0} → {2}")
    @MethodSource("requests")
    void a_genuine_token_serves_no_other_request(String name, RequestFacts request, Refusal refusal) {
        assertRefused(valid().signed(), request, refusal);
    }

    static Stream<Arguments> clocks() {
        return Stream.of(
                arguments("issued 60 s ahead", NOW.plusSeconds(60), NOW.plusSeconds(120), null),
                arguments("issued 61 s ahead", NOW.plusSeconds(61), NOW.plusSeconds(121), Refusal.TOO_EARLY),
                arguments("expired 60 s ago", NOW.minusSeconds(120), NOW.minusSeconds(60), null),
                arguments("expired 61 s ago", NOW.minusSeconds(121), NOW.minusSeconds(61), Refusal.EXPIRED),
                arguments("valid for 60 s", NOW, NOW.plusSeconds(60), null),
                arguments("valid for 61 s", NOW, NOW.plusSeconds(61), Refusal.LIFETIME),
                arguments("valid for 1 s", NOW, NOW.plusSeconds(1), null),
                arguments("valid for 0 s", NOW, NOW, Refusal.LIFETIME),
                arguments("expires before it begins", NOW, NOW.minusSeconds(1), Refusal.LIFETIME));
    }

    @ParameterizedTest(name = "{0} → {3}")
    @MethodSource("clocks")
    void time_has_two_sides(
            String name, Instant issued, Instant expires, @org.jspecify.annotations.Nullable Refusal refusal) {
        Verification outcome = verifier.verify(valid().times(issued, expires).signed(), REQUEST);

        if (refusal == null) {
            assertThat(outcome).isInstanceOf(Verification.Accepted.class);
        } else {
            assertThat(outcome).isEqualTo(new Verification.Refused(refusal));
        }
    }

    @Test
    void absurd_times_are_refused_without_an_exception() {
        String token = valid().claim("iat", Long.MAX_VALUE / 1000)
                .claim("exp", Long.MAX_VALUE / 1000)
                .signed();

        assertThat(verifier.verify(token, REQUEST)).isInstanceOf(Verification.Refused.class);
    }

    @Test
    void a_token_serves_once() {
        String token = valid().signed();

        assertThat(verifier.verify(token, REQUEST)).isInstanceOf(Verification.Accepted.class);
        assertRefused(token, REQUEST, Refusal.REPLAYED);
    }

    @Test
    void a_suspended_portal_is_refused_and_a_forger_does_not_learn_of_it() {
        suspended = true;

        assertRefused(valid().signed(), REQUEST, Refusal.PORTAL_SUSPENDED);
        assertRefused(valid().signedWith(FOREIGN), REQUEST, Refusal.SIGNATURE);
    }

    @Test
    void an_unsigned_token_is_refused() {
        assertRefused(new PlainJWT(valid().claims()).serialize(), REQUEST, Refusal.ALGORITHM);
    }

    @Test
    void the_public_key_is_no_shared_secret() throws Exception {
        JWTClaimsSet claims = valid().claims();
        for (byte[] secret : List.of(
                KEY.jwk().toECPublicKey().getEncoded(),
                KEY.jwk().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .type(new JOSEObjectType(RequestToken.TYPE))
                            .keyID(KEY.keyId())
                            .build(),
                    claims);
            token.sign(new MACSigner(secret));
            assertRefused(token.serialize(), REQUEST, Refusal.ALGORITHM);
        }
    }

    static Stream<Arguments> garbage() {
        String token = valid().signed();
        String[] parts = token.split("\\.");
        String privateJwk = "{\"alg\":\"ES256\",\"typ\":\"portal-request+jwt\",\"jwk\":" + FOREIGN.jwk() + "}";
        return Stream.of(
                arguments("nothing", "", Refusal.MALFORMED),
                arguments("a word", "bearer", Refusal.MALFORMED),
                arguments("two dots", "..", Refusal.MALFORMED),
                arguments("no signature", parts[0] + "." + parts[1] + ".", Refusal.MALFORMED),
                arguments("two parts", parts[0] + "." + parts[1], Refusal.MALFORMED),
                arguments("five parts", token + ".a.b", Refusal.MALFORMED),
                arguments("a list as header", encoded("[]") + "." + parts[1] + "." + parts[2], Refusal.MALFORMED),
                arguments("claims that are a list", parts[0] + "." + encoded("[]") + "." + parts[2], Refusal.SIGNATURE),
                arguments(
                        "a private key inside",
                        encoded(privateJwk) + "." + parts[1] + "." + parts[2],
                        Refusal.MALFORMED),
                arguments("a cut signature", token.substring(0, token.length() - 4), Refusal.SIGNATURE),
                arguments(
                        "zeros as signature",
                        parts[0] + "." + parts[1] + "." + encoded("\0".repeat(64)),
                        Refusal.SIGNATURE),
                arguments(
                        "other claims",
                        parts[0] + "." + encoded("{\"iss\":\"me\"}") + "." + parts[2],
                        Refusal.SIGNATURE));
    }

    private static String encoded(String text) {
        return com.nimbusds.jose.util.Base64URL.encode(text).toString();
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("garbage")
    void garbage_is_refused(String name, String token, Refusal refusal) {
        assertRefused(token, REQUEST, refusal);
    }

    @Test
    void signed_claims_that_are_no_object_are_refused() throws Exception {
        for (String payload : List.of("[]", "null", "1", "", "{\"iat\":\"now\"}")) {
            var jws = new com.nimbusds.jose.JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType(RequestToken.TYPE))
                            .keyID(KEY.keyId())
                            .build(),
                    new com.nimbusds.jose.Payload(payload));
            jws.sign(new com.nimbusds.jose.crypto.ECDSASigner(KEY.jwk()));
            assertThat(verifier.verify(jws.serialize(), REQUEST)).as(payload).isInstanceOf(Verification.Refused.class);
        }
    }
}
