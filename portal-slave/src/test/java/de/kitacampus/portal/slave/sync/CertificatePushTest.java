package de.kitacampus.portal.slave.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.slave.certificates.CertificateDispatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatePushTest {

    private static final CertificateNumber NUMBER = new CertificateNumber("3D25V-T4F58");
    private static final AttestationRequest REQUEST = new AttestationRequest(
            UserId.random(), CourseNumber.of("1.9.04"), BookingId.random(), new NameCommitment("ab".repeat(32)));

    @TempDir
    Path folder;

    private final Desk desk = new Desk();
    MasterForTests master;
    CertificatePush push;

    @BeforeEach
    void start() {
        master = new MasterForTests(folder).enrolled();
        push = new CertificatePush(desk, master.calls, master.identity);
    }

    @AfterEach
    void stop() {
        master.close();
    }

    @Test
    void a_request_is_answered_once_and_then_there_is_rest() {
        desk.request = REQUEST;
        answers(okJson("{\"jws\":\"signed\"}"));
        assertThat(push.run()).isEqualTo(JobResult.MORE);
        assertThat(push.run()).isEqualTo(JobResult.DONE);
        assertThat(desk.said).containsExactly("issued signed");
        LoggedRequest sent = master.requests().getFirst();
        assertThat(sent.getUrl()).isEqualTo(ApiPaths.ATTESTATIONS);
        assertThat(WireJson.read(sent.getBodyAsString(), AttestationRequest.class))
                .isEqualTo(REQUEST);
        assertThat(sent.getHeader("Authorization")).startsWith("Bearer ");
    }

    @Test
    void a_master_that_is_slow_broken_cut_off_or_talks_rubbish_is_asked_again() {
        desk.request = REQUEST;
        for (ResponseDefinitionBuilder answer : List.of(
                okJson("{\"jws\":\"signed\"}").withFixedDelay(3_000),
                aResponse().withStatus(500),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                okJson("{\"nonsense\":1}"),
                aResponse().withStatus(302).withHeader("Location", "http://localhost/elsewhere"))) {
            try (MasterForTests other = MasterForTests.impatient(folder).enrolled()) {
                other.server.stubFor(any(anyUrl()).willReturn(answer));
                assertThat(new CertificatePush(desk, other.calls, other.identity).run())
                        .isEqualTo(JobResult.FAILED);
            }
        }
        assertThat(desk.said).isEmpty();
        answers(okJson("{\"jws\":\"signed\"}"));
        assertThat(push.run()).isEqualTo(JobResult.MORE);
        assertThat(desk.said).containsExactly("issued signed");
    }

    @Test
    void a_master_that_asks_for_a_pause_is_left_alone_and_nothing_is_noted_at_the_certificate() {
        desk.request = REQUEST;
        answers(problem(429, ProblemCode.TOO_MANY_REQUESTS).withHeader("Retry-After", "30"));
        assertThat(push.run()).isEqualTo(JobResult.FAILED);
        assertThat(push.run()).isEqualTo(JobResult.FAILED);
        assertThat(master.requests()).hasSize(1);
        assertThat(desk.said).isEmpty();
        answers(okJson("{\"jws\":\"signed\"}"));
        master.clock.tick(Duration.ofSeconds(30));
        assertThat(push.run()).isEqualTo(JobResult.MORE);
    }

    @Test
    void a_refusal_is_noted_at_its_certificate_and_the_next_one_follows() {
        desk.request = REQUEST;
        answers(problem(409, ProblemCode.NOT_PASSED));
        assertThat(push.run()).isEqualTo(JobResult.MORE);
        assertThat(desk.said).containsExactly("refused NOT_PASSED");
    }

    @Test
    void a_suspended_portal_is_not_the_fault_of_one_certificate() {
        desk.request = REQUEST;
        answers(problem(403, ProblemCode.PORTAL_SUSPENDED));
        assertThat(push.run()).isEqualTo(JobResult.FAILED);
        assertThat(desk.said).isEmpty();
    }

    @Test
    void a_revocation_goes_first_and_says_its_reason_only() {
        desk.request = REQUEST;
        desk.revocation = new CertificateDispatch.DueRevocation(NUMBER, RevocationReason.NAME_CHANGED);
        answers(okJson(WireJson.write(list())));
        assertThat(push.run()).isEqualTo(JobResult.MORE);
        assertThat(desk.said).containsExactly("revoked 1");
        LoggedRequest sent = master.requests().getFirst();
        assertThat(sent.getUrl()).isEqualTo(ApiPaths.ATTESTATIONS + "/" + NUMBER + ApiPaths.REVOCATION);
        assertThat(sent.getBodyAsString()).isEqualTo("{\"reason\":\"NAME_CHANGED\"}");
    }

    @Test
    void a_revocation_is_asked_again_and_a_refusal_noted() {
        desk.revocation = new CertificateDispatch.DueRevocation(NUMBER, RevocationReason.OTHER);
        answers(aResponse().withStatus(500));
        assertThat(push.run()).isEqualTo(JobResult.FAILED);
        answers(problem(404, ProblemCode.ATTESTATION_UNKNOWN));
        assertThat(push.run()).isEqualTo(JobResult.MORE);
        assertThat(desk.said).containsExactly("not revoked ATTESTATION_UNKNOWN");
    }

    @Test
    void what_the_provider_revokes_is_heard() {
        answers(okJson(WireJson.write(list())));
        assertThat(push.hear()).isEqualTo(JobResult.DONE);
        assertThat(desk.said).containsExactly("revoked 1");
        answers(aResponse().withStatus(500));
        assertThat(push.hear()).isEqualTo(JobResult.FAILED);
    }

    @Test
    void a_portal_that_is_not_enrolled_asks_nobody() {
        try (MasterForTests stranger = new MasterForTests(folder.resolve("stranger"))) {
            CertificatePush early = new CertificatePush(desk, stranger.calls, stranger.identity);
            assertThat(early.run()).isEqualTo(JobResult.IDLE);
            assertThat(early.hear()).isEqualTo(JobResult.IDLE);
        }
    }

    private static RevocationList list() {
        return new RevocationList(List.of(new Revocation(NUMBER, "OTHER", true, MasterForTests.NOW)));
    }

    private void answers(ResponseDefinitionBuilder answer) {
        master.server.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder problem(int status, ProblemCode code) {
        return aResponse().withStatus(status).withBody(WireJson.write(new ApiProblem(status, code.name(), "no", null)));
    }

    /** Notes what it is told; each task is done once it was answered. */
    private static final class Desk implements CertificateDispatch {

        private final List<String> said = new ArrayList<>();
        private @Nullable AttestationRequest request;
        private @Nullable DueRevocation revocation;

        @Override
        public Optional<AttestationRequest> nextRequest() {
            return Optional.ofNullable(request);
        }

        @Override
        public boolean issued(AttestationRequest answered, String jws, Collection<PublicKey> masterKeys) {
            said.add("issued " + jws);
            request = null;
            return true;
        }

        @Override
        public void refused(BookingId booking, ApiProblem problem) {
            said.add("refused " + problem.code());
            request = null;
        }

        @Override
        public Optional<DueRevocation> nextRevocation() {
            return Optional.ofNullable(revocation);
        }

        @Override
        public void revocationRefused(CertificateNumber number, String problem) {
            said.add("not revoked " + problem);
            revocation = null;
        }

        @Override
        public void revoked(RevocationList list) {
            said.add("revoked " + list.revocations().size());
            revocation = null;
        }
    }
}
