package de.kitacampus.portal.master.attestations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.master.attestations.AttestationOutcome;
import de.kitacampus.portal.master.attestations.Attestations;
import de.kitacampus.portal.master.attestations.AttestationsProperties;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.testing.FakeMaster.FakeResults;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AccountingTest
class VerifyPageTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    FakePortals portals;

    @Autowired
    FakeResults results;

    @Autowired
    SettableClock clock;

    @Autowired
    Attestations attestations;

    @Autowired
    AttestationsProperties properties;

    private final VerificationCode code = VerificationCode.random(new SecureRandom());
    private final String address = "10.1.2." + ADDRESSES.incrementAndGet();
    private TestPortal portal;
    private CertificateNumber number;
    private String jws;

    @BeforeEach
    void a_certificate_exists() throws Exception {
        clock.set(FakeMaster.NOW);
        portal = portals.enrol(clock);
        CourseResult passed = new CourseResult(
                1,
                UserId.random(),
                CourseNumber.of("1.9.04"),
                BookingId.random(),
                2,
                CourseResult.State.PASSED,
                new BigDecimal("83.33"),
                1_500,
                FakeMaster.NOW,
                FakeMaster.NOW,
                FakeMaster.NOW);
        results.put(portal.id(), passed);
        var issued = (AttestationOutcome.Issued) attestations.issue(
                portal.id(),
                new AttestationRequest(
                        passed.userId(),
                        passed.course(),
                        passed.bookingId(),
                        NameCommitment.to(code, "Anna Müller", null)));
        jws = issued.jws();
        number = new CertificateNumber(SignedJWT.parse(jws).getJWTClaimsSet().getStringClaim("number"));
    }

    private ResultActions open(String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).with(request -> {
            request.setRemoteAddr(address);
            return request;
        }));
    }

    private static String text(ResultActions page) throws Exception {
        return page.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_genuine_number_shows_what_was_confirmed_and_no_name() throws Exception {
        String page = text(open("/verify/" + number + "?lang=de")
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8")));

        assertThat(page)
                .contains("data-state=\"genuine\"", "Zertifikat " + number + " ist gültig", "Kurs 1.9.04 (1.9.04)")
                .contains("22.11.2026", "83,33 %", "25 min", "Träger ")
                .contains("data-commitment=\"" + NameCommitment.to(code, "Anna Müller", null) + "\"")
                .doesNotContain("Müller", "{{");
    }

    @Test
    void it_speaks_english_too() throws Exception {
        assertThat(text(open("/verify/" + number + "?lang=en")))
                .contains("lang=\"en\"", "Certificate " + number + " is valid", "22/11/2026");
        assertThat(text(mvc.perform(get("/verify").header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB"))))
                .contains("Check a certificate");
        assertThat(text(open("/verify"))).contains("Zertifikat prüfen");
    }

    @Test
    void a_revoked_one_says_so_with_date_and_reason() throws Exception {
        attestations.revoke(portal.id(), number, RevocationReason.RESULT_NOT_VALID);

        assertThat(text(open("/verify/" + number).andExpect(status().isOk())))
                .contains("data-state=\"revoked\"", "ist widerrufen", "Der Arbeitgeber hat es am 22.11.2026 widerrufen")
                .contains("nicht ordnungsgemäß");
    }

    @Test
    void an_unknown_number_is_told_from_a_typing_error() throws Exception {
        CertificateNumber other = CertificateNumber.random(new SecureRandom());

        assertThat(text(open("/verify/" + other).andExpect(status().isNotFound())))
                .contains("data-state=\"unknown\"", "value=\"" + other + "\"");
        char last = number.value().charAt(10);
        String typo = number.value().substring(0, 10) + (last == '0' ? '1' : '0');
        assertThat(text(open("/verify/" + typo).andExpect(status().isBadRequest())))
                .contains("data-state=\"typo\"");
    }

    @Test
    void a_number_typed_without_script_leads_to_its_page() throws Exception {
        open("/verify?number=%20" + number.value().replace("-", "%20").toLowerCase(java.util.Locale.ROOT) + "&lang=en")
                .andExpect(status().isSeeOther())
                .andExpect(header().string(HttpHeaders.LOCATION, "/verify/" + number + "?lang=en"));
        open("/verify?number=nonsense").andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%3Cimg%20src=x%3E", "{{title}}"})
    void what_somebody_types_is_shown_as_text_only(String typed) throws Exception {
        String encoded = typed.replace("{", "%7B").replace("}", "%7D");
        assertThat(text(open("/verify?number=" + encoded).andExpect(status().isBadRequest())))
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void the_page_is_strict_keeps_nothing_and_sends_nothing_but_the_number() throws Exception {
        String page = text(open("/verify/" + number)
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
                .andExpect(header().string("Content-Security-Policy", containsString("form-action 'self'")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE))
                .andExpect(cookie().doesNotExist("JSESSIONID")));

        assertThat(Pattern.compile("<input[^>]*\\sname=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map((MatchResult found) -> found.group(1)))
                .containsExactlyInAnyOrder("lang", "number");
        assertThat(page).contains("<noscript>").doesNotContain("onclick", "<style", "style=");
    }

    @Test
    void who_looks_up_too_many_is_asked_to_wait() throws Exception {
        for (int look = 0; look < properties.checksPerMinute(); look++) {
            open("/verify/" + number).andExpect(status().isOk());
        }

        open("/verify/" + number)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists(HttpHeaders.RETRY_AFTER))
                .andExpect(content().string(containsString("data-state=\"busy\"")));

        mvc.perform(get("/verify/" + number)).andExpect(status().isOk());
    }

    @Test
    void the_signed_bytes_verify_with_the_published_keys_and_any_library() throws Exception {
        String published = text(open("/.well-known/jwks.json").andExpect(status().isOk()));
        String downloaded = text(open("/verify/" + number + "/attestation")
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "application/jose"))
                .andExpect(header().string(
                                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".jws\"")));

        assertThat(downloaded).isEqualTo(jws);
        SignedJWT jwt = SignedJWT.parse(downloaded);
        var key = JWKSet.parse(published).getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(jwt.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
    }

    @Test
    void script_and_style_are_served_to_everybody() throws Exception {
        open("/verify/static/check.js").andExpect(status().isOk());
        open("/verify/static/page.js").andExpect(status().isOk());
        open("/verify/static/verify.css").andExpect(status().isOk());
    }
}
