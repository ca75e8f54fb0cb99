package de.kitacampus.portal.slave.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.common.signing.SelfSignedDocument;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.Enrolment;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.slave.sync.MasterEnrolment.EnrolOutcome;
import de.kitacampus.portal.slave.sync.MasterEnrolment.Introduction;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrollingTest {

    @TempDir
    Path folder;

    MasterForTests master;
    EnrollingWithMaster enrolling;
    final List<Object> events = new ArrayList<>();

    @BeforeEach
    void start() {
        master = new MasterForTests(folder);
        enrolling = enrolling(master);
    }

    private EnrollingWithMaster enrolling(MasterForTests with) {
        return new EnrollingWithMaster(
                with.identity,
                with.enrolments,
                with.calls,
                with.contact,
                with.clock,
                events::add,
                URI.create("http://localhost:8081"));
    }

    @AfterEach
    void stop() {
        master.close();
    }

    @Test
    void a_portal_is_enrolled_by_the_pinned_master() {
        answers(signed(master.masterKey, master.masterKey));
        assertThat(enrol()).isInstanceOf(EnrolOutcome.Enrolled.class);
        assertThat(enrolling.current().orElseThrow().portal()).isEqualTo(master.portal);
        assertThat(events).containsExactly(new PortalEnrolled());
    }

    @Test
    void the_request_holds_the_code_and_is_signed_with_the_new_key() {
        answers(signed(master.masterKey, master.masterKey));
        enrol();
        SignedDocument sent = WireJson.read(master.requests().getFirst().getBodyAsString(), SignedDocument.class);
        EnrolmentRequest request = SelfSignedDocument.enrolmentRequest(sent.jws());
        assertThat(request.code()).isEqualTo(master.text().code());
        assertThat(request.publicKey()).isEqualTo(master.identity.key().publicJwk());
        assertThat(master.requests().getFirst().containsHeader("Authorization")).isFalse();
    }

    @Test
    void another_masters_answer_is_not_kept() {
        SigningKey other = SigningKey.generate();
        answers(signed(other, other));
        assertRefused(new EnrolOutcome.WrongMaster());
    }

    @Test
    void an_answer_that_only_names_the_pinned_key_is_not_kept() {
        answers(signed(SigningKey.generate(), master.masterKey));
        assertRefused(new EnrolOutcome.WrongMaster());
    }

    @Test
    void an_unsigned_answer_is_not_kept() {
        answers(okJson("{\"jws\":\"e30.e30.e30\"}"));
        assertRefused(new EnrolOutcome.WrongMaster());
    }

    @Test
    void each_refused_code_is_told_apart() {
        refuses(ProblemCode.ENROLMENT_CODE_UNKNOWN);
        assertRefused(new EnrolOutcome.CodeUnknown());
        refuses(ProblemCode.ENROLMENT_CODE_USED);
        assertRefused(new EnrolOutcome.CodeUsed());
        refuses(ProblemCode.ENROLMENT_CODE_EXPIRED);
        assertRefused(new EnrolOutcome.CodeExpired());
        refuses(ProblemCode.MESSAGE_UNREADABLE);
        assertRefused(new EnrolOutcome.Refused("MESSAGE_UNREADABLE"));
    }

    @Test
    void a_wrong_clock_is_told_with_its_difference() {
        answers(problem(ProblemCode.CLOCK_SKEW).withHeader("Date", "Sun, 22 Nov 2026 08:10:00 GMT"));
        assertRefused(new EnrolOutcome.ClockOff(Duration.ofMinutes(10)));
    }

    @Test
    void a_master_that_is_away_keeps_the_portal_fresh() {
        answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertRefused(new EnrolOutcome.NoAnswer(MasterFailure.NO_CONNECTION));
    }

    @Test
    void an_enrolled_portal_does_not_enrol_again() {
        answers(signed(master.masterKey, master.masterKey));
        enrol();
        assertThat(enrol()).isEqualTo(new EnrolOutcome.AlreadyEnrolled());
        assertThat(master.requests()).hasSize(1);
    }

    @Test
    void an_enrolment_that_is_rolled_back_never_was() {
        answers(signed(master.masterKey, master.masterKey));
        master.transactions.executeWithoutResult(running -> {
            enrolling.enrol(master.text());
            running.setRollbackOnly();
        });
        assertThat(enrolling.current()).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void a_portal_that_is_accepted_is_not_enrolled_anew() {
        master.enrolled();
        assertThat(enrolling.renewable()).isFalse();
        assertThat(renew()).isEqualTo(new EnrolOutcome.AlreadyEnrolled());
        assertThat(master.requests()).isEmpty();
    }

    @Test
    void a_portal_that_the_master_no_longer_knows_is_enrolled_anew_with_its_key() {
        master.enrolled();
        String key = master.identity.key().keyId();
        master.contact.refused(new ApiProblem(401, ProblemCode.PORTAL_UNKNOWN.name(), "no", null));
        SigningKey newMasterKey = SigningKey.generate();
        answers(signed(newMasterKey, newMasterKey));
        assertThat(renew(newMasterKey)).isInstanceOf(EnrolOutcome.Enrolled.class);
        assertThat(master.identity.key().keyId()).isEqualTo(key);
        assertThat(enrolling.current().orElseThrow().masterKeys()).containsExactly(newMasterKey.publicKey());
        assertThat(master.enrolments.find().orElseThrow().masterKeys()).containsExactly(newMasterKey.publicKey());
        assertThat(enrolling.renewable()).isFalse();
        assertThat(events).containsExactly(new PortalEnrolled());
    }

    @Test
    void a_portal_that_has_lost_its_key_is_enrolled_anew_with_another() throws Exception {
        master.enrolled();
        String lost = master.identity.key().keyId();
        Files.delete(folder.resolve("keys").resolve("portal.p12"));
        master.restart(folder);
        enrolling = enrolling(master);
        assertThat(enrolling.renewable()).isTrue();
        answers(signed(master.masterKey, master.masterKey));
        assertThat(renew()).isInstanceOf(EnrolOutcome.Enrolled.class);
        assertThat(master.identity.key().keyId()).isNotEqualTo(lost);
        assertThat(enrolling.renewable()).isFalse();
    }

    @Test
    void a_text_for_another_portal_changes_nothing() {
        master.enrolled();
        master.contact.refused(new ApiProblem(401, ProblemCode.PORTAL_UNKNOWN.name(), "no", null));
        answers(signed(master.masterKey, master.masterKey, PortalId.random()));
        assertThat(renew()).isEqualTo(new EnrolOutcome.OtherPortal());
        assertThat(master.enrolments.find().orElseThrow().portal()).isEqualTo(master.portal);
        assertThat(enrolling.renewable()).isTrue();
    }

    @Test
    void another_master_does_not_take_an_enrolled_portal_over() {
        master.enrolled();
        master.contact.refused(new ApiProblem(401, ProblemCode.REQUEST_REFUSED.name(), "no", null));
        SigningKey other = SigningKey.generate();
        answers(signed(other, other));
        assertThat(renew()).isEqualTo(new EnrolOutcome.WrongMaster());
        assertThat(master.enrolments.find().orElseThrow().masterKeys()).containsExactly(master.masterKey.publicKey());
    }

    @Test
    void the_first_contact_uses_nothing_up_and_shows_the_clock() {
        answers(problem(ProblemCode.REQUEST_REFUSED).withHeader("Date", "Sun, 22 Nov 2026 08:00:01 GMT"));
        assertThat(enrolling.introduce(master.text())).isEqualTo(new Introduction.Answered(Duration.ofSeconds(1)));
        answers(problem(ProblemCode.REQUEST_REFUSED).withHeader("Date", "Sun, 22 Nov 2026 07:00:00 GMT"));
        assertThat(enrolling.introduce(master.text())).isEqualTo(new Introduction.ClockOff(Duration.ofHours(-1)));
        answers(okJson("<html></html>"));
        assertThat(enrolling.introduce(master.text())).isEqualTo(new Introduction.NoAnswer(MasterFailure.GARBAGE));
    }

    private EnrolOutcome enrol() {
        return master.transactions.execute(running -> enrolling.enrol(master.text()));
    }

    private EnrolOutcome renew() {
        return renew(master.masterKey);
    }

    private EnrolOutcome renew(SigningKey named) {
        EnrolmentText text = new EnrolmentText(master.url(), "another-code-of-more-than-twenty", named.keyId());
        return master.transactions.execute(running -> enrolling.renew(text));
    }

    private void assertRefused(EnrolOutcome expected) {
        assertThat(enrol()).isEqualTo(expected);
        assertThat(enrolling.current()).isEmpty();
        assertThat(events).isEmpty();
    }

    private ResponseDefinitionBuilder signed(SigningKey signer, SigningKey named) {
        return signed(signer, named, master.portal);
    }

    private static ResponseDefinitionBuilder signed(SigningKey signer, SigningKey named, PortalId portal) {
        Enrolment enrolment = new Enrolment(
                portal,
                CustomerNumber.of("GRA-99001"),
                "Träger",
                "http://localhost:8080",
                "http://127.0.0.1:8080",
                List.of(named.publicJwk()),
                MasterForTests.NOW);
        return okJson(WireJson.write(
                new SignedDocument(new DocumentSigner(signer).sign(SignedDocument.ENROLMENT, enrolment))));
    }

    private void refuses(ProblemCode code) {
        answers(problem(code));
    }

    private static ResponseDefinitionBuilder problem(ProblemCode code) {
        return aResponse().withStatus(401).withBody(WireJson.write(new ApiProblem(401, code.name(), "no", null)));
    }

    private void answers(ResponseDefinitionBuilder answer) {
        master.server.stubFor(any(anyUrl()).willReturn(answer));
    }
}
