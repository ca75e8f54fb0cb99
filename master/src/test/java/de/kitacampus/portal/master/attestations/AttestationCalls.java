package de.kitacampus.portal.master.attestations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import de.kitacampus.portal.common.attestation.AttestationVerifier;
import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import de.kitacampus.portal.common.wire.v1.RevocationRequest;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.portals.MasterKeys;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.testing.FakeMaster.FakeResults;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The signed calls of a portal about certificates, over HTTP. */
abstract class AttestationCalls {

    static final CourseNumber COURSE = CourseNumber.of("1.9.04");
    static final String NAME = "Anna Müller";

    final SecureRandom random = new SecureRandom();
    final VerificationCode code = VerificationCode.random(random);
    final BookingId booking = BookingId.random();
    final UserId user = UserId.random();

    @Autowired
    MockMvc mvc;

    @Autowired
    FakePortals portals;

    @Autowired
    FakeResults results;

    @Autowired
    SettableClock clock;

    @Autowired
    MasterKeys keys;

    @Autowired
    AttestationKeys attestationKeys;

    @Autowired
    AttestationStore store;

    @Autowired
    PublicCheck check;

    @Autowired
    JdbcClient jdbc;

    TestPortal portal;

    @BeforeEach
    void enrol() {
        clock.set(FakeMaster.NOW);
        portal = portals.enrol(clock);
    }

    boolean isPostgres() {
        return "postgresql".equals(System.getProperty("test.database"));
    }

    void stands(State state, @Nullable String score) {
        results.put(
                portal.id(),
                new CourseResult(
                        1,
                        user,
                        COURSE,
                        booking,
                        3,
                        state,
                        score == null ? null : new BigDecimal(score),
                        1_500,
                        FakeMaster.NOW.minus(Duration.ofHours(2)),
                        FakeMaster.NOW,
                        state == State.PASSED ? FakeMaster.NOW.minus(Duration.ofHours(1)) : null));
    }

    long rows() {
        return jdbc.sql("select count(*) from attestation where booking = ?")
                .param(booking.value())
                .query(Long.class)
                .single();
    }

    AttestationVerifier verifier() {
        return new AttestationVerifier(keys.published());
    }

    CertificateNumber numberIn(String jws) {
        return verifier().verified(jws).number();
    }

    MvcResult ask(VerificationCode salt, String name) throws Exception {
        return post(new AttestationRequest(user, COURSE, booking, NameCommitment.to(salt, name, null)));
    }

    MvcResult post(AttestationRequest message) throws Exception {
        return post(ApiPaths.ATTESTATIONS, message);
    }

    MvcResult post(String target, Object message) throws Exception {
        byte[] body = WireJson.bytes(message);
        return mvc.perform(request(HttpMethod.POST, java.net.URI.create(target))
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + portal.token("POST", target, body))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn();
    }

    MvcResult get(String target) throws Exception {
        return mvc.perform(request(HttpMethod.GET, java.net.URI.create(target))
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + portal.token("GET", target)))
                .andReturn();
    }

    static String issued(MvcResult result) throws Exception {
        assertThat(result.getResponse().getStatus())
                .as(result.getResponse().getContentAsString())
                .isEqualTo(200);
        return WireJson.read(result.getResponse().getContentAsString(), SignedDocument.class)
                .jws();
    }

    static String revocationOf(CertificateNumber number) {
        return ApiPaths.ATTESTATIONS + "/" + number + ApiPaths.REVOCATION;
    }

    RevocationList revoke(CertificateNumber number, String reason) throws Exception {
        MvcResult result = post(revocationOf(number), new RevocationRequest(reason));
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return WireJson.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), RevocationList.class);
    }

    /** Kita-Campus revokes by itself. */
    void providerRevokes(CertificateNumber number, RevocationReason reason) {
        store.revoke(portal.id(), new Revocation(number, reason.name(), false, clock.instant()), "Büro", null);
    }

    static void refused(MvcResult result, @Nullable ProblemCode code, int status) throws Exception {
        assertThat(result.getResponse().getStatus()).isIn(status, code == null ? 400 : status);
        if (code != null) {
            assertThat(WireJson.read(result.getResponse().getContentAsString(), ApiProblem.class)
                            .code())
                    .isEqualTo(code.name());
        }
    }
}
