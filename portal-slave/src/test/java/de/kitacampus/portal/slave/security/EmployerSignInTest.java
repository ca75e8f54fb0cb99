package de.kitacampus.portal.slave.security;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import de.kitacampus.portal.slave.security.EmployerStaff.Arrival;
import de.kitacampus.portal.slave.security.EmployerStaff.Reason;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.util.UriComponentsBuilder;

/** The portal's side of the conversation, with an employer that signs with a key of its own. */
class EmployerSignInTest {

    private static final WireMockServer PROVIDER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final UUID ACCOUNT = UUID.randomUUID();

    private static RSAKey key;

    private final EmployerStaff staff = mock(EmployerStaff.class);
    private final StoredAccounts accounts = mock(StoredAccounts.class);
    private final MockHttpSession session = new MockHttpSession();
    private EmployerFilters filters;

    @BeforeAll
    static void an_employer() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("employer-1").generate();
        PROVIDER.start();
        PROVIDER.stubFor(
                get("/.well-known/openid-configuration").willReturn(okJson("""
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(PROVIDER.baseUrl()))));
        PROVIDER.stubFor(get("/keys").willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
    }

    @AfterAll
    static void no_employer() {
        PROVIDER.stop();
    }

    @BeforeEach
    void a_portal_that_trusts_it() {
        filters = filters(PROVIDER.baseUrl());
        when(accounts.findById(ACCOUNT))
                .thenReturn(Optional.of(new StoredAccount(
                        ACCOUNT,
                        "berta.beispiel",
                        "x",
                        Set.of(PortalRole.STAFF),
                        Instant.parse("2026-01-01T00:00:00Z"))));
        when(staff.arrive(any())).thenReturn(new Arrival.Known(ACCOUNT));
    }

    private EmployerFilters filters(String issuer) {
        EmployerSettings settings = new EmployerSettings(
                issuer,
                "portal",
                "geheim",
                null,
                "groups",
                false,
                Map.of("kueche", "Küchenpersonal", "paedagogik", "Fachkräfte"),
                Map.of("haus-sonne", "KITA-01"));
        return new EmployerFilters(new EmployerSignIn(settings, staff, accounts), "http://localhost");
    }

    @Test
    void whoever_the_employer_signed_in_is_let_in_with_what_it_says() throws Exception {
        var answer = comeBack(goThere(), claims().claim("groups", List.of("kueche", "haus-sonne", "sport")));
        assertThat(answer.id()).isEqualTo(ACCOUNT);
        assertThat(answer.way()).isEqualTo(SignInWay.EMPLOYER);
        assertThat(answer.getPassword()).isNull();
        EmployerIdentity told = told();
        assertThat(told.subject()).isEqualTo("s-1");
        assertThat(told.email()).isEqualTo("berta@traeger.example");
        assertThat(told.roles().held()).containsExactly("Küchenpersonal");
        assertThat(told.roles().ruled()).containsExactlyInAnyOrder("Küchenpersonal", "Fachkräfte");
        assertThat(told.centres().held()).containsExactly("KITA-01");
    }

    @Test
    void an_address_that_is_not_verified_is_none() throws Exception {
        comeBack(goThere(), claims().claim("email_verified", false));
        assertThat(told().email()).isNull();
    }

    @Test
    void a_token_for_another_question_another_portal_or_too_old_is_refused() throws Exception {
        assertRefused(claims().claim("nonce", "another"));
        assertRefused(claims().audience("another-portal"));
        assertRefused(claims().issuer("https://another.example"));
        assertRefused(claims().expirationTime(Date.from(Instant.EPOCH)));
        verifyNoInteractions(staff);
    }

    @Test
    void a_token_of_a_foreign_key_is_refused() throws Exception {
        RSAKey own = key;
        key = new RSAKeyGenerator(2048).keyID("employer-1").generate();
        try {
            assertRefused(claims());
        } finally {
            key = own;
        }
        verifyNoInteractions(staff);
    }

    @Test
    void coming_back_without_having_been_sent_is_refused() {
        MockHttpServletRequest back = request("/login/employer");
        back.setParameter("code", "abc");
        back.setParameter("state", "made-up");
        assertThatThrownBy(() -> filters.back().attemptAuthentication(back, new MockHttpServletResponse()))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void whoever_the_portal_does_not_know_is_told_so() throws Exception {
        when(staff.arrive(any())).thenReturn(new Arrival.Refused(Reason.UNKNOWN));
        Map<String, String> question = goThere();
        assertThatThrownBy(() -> comeBack(question, claims()))
                .isInstanceOfSatisfying(EmployerSignIn.Refusal.class, refusal -> assertThat(refusal.word())
                        .isEqualTo("unknown"));
    }

    @Test
    void an_employer_that_does_not_answer_leads_back_to_the_sign_in_page() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filters("http://localhost:1").start().doFilter(request("/login/to/employer"), response, new MockFilterChain());
        assertThat(response.getRedirectedUrl()).isEqualTo("/login?employer=failed");
    }

    private Map<String, String> goThere() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filters.start().doFilter(request("/login/to/employer"), response, new MockFilterChain());
        String address = Objects.requireNonNull(response.getRedirectedUrl());
        assertThat(address).startsWith(PROVIDER.baseUrl() + "/authorize").contains("code_challenge_method=S256");
        return UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap();
    }

    private SignedInAccount comeBack(Map<String, String> question, JWTClaimsSet.Builder claims) throws Exception {
        JWTClaimsSet asked = claims.build();
        JWTClaimsSet told = asked.getClaim("nonce") == null
                ? new JWTClaimsSet.Builder(asked)
                        .claim("nonce", question.get("nonce"))
                        .build()
                : asked;
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("employer-1").build(), told);
        token.sign(new RSASSASigner(key));
        PROVIDER.stubFor(
                post("/token").withRequestBody(containing("code_verifier=")).willReturn(okJson("""
                        {"access_token": "abc", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(
                                token.serialize()))));
        MockHttpServletRequest back = request("/login/employer");
        back.setParameter("code", "abc");
        back.setParameter(
                "state",
                java.net.URLDecoder.decode(
                        Objects.requireNonNull(question.get("state")), java.nio.charset.StandardCharsets.UTF_8));
        var authentication = filters.back().attemptAuthentication(back, new MockHttpServletResponse());
        return (SignedInAccount)
                Objects.requireNonNull(Objects.requireNonNull(authentication).getPrincipal());
    }

    private void assertRefused(JWTClaimsSet.Builder claims) throws Exception {
        Map<String, String> question = goThere();
        assertThatThrownBy(() -> comeBack(question, claims)).isInstanceOf(AuthenticationException.class);
    }

    private EmployerIdentity told() {
        ArgumentCaptor<EmployerIdentity> told = ArgumentCaptor.forClass(EmployerIdentity.class);
        Mockito.verify(staff).arrive(told.capture());
        return told.getValue();
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = java.time.Clock.systemUTC().instant();
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.baseUrl())
                .subject("s-1")
                .audience("portal")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("email", "berta@traeger.example")
                .claim("email_verified", true)
                .claim("given_name", "Berta")
                .claim("family_name", "Beispiel");
    }

    private MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setSession(session);
        return request;
    }
}
