package de.kitacampus.portal.master.attestations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import de.kitacampus.portal.common.attestation.AttestationVerifier;
import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.Attestation;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import de.kitacampus.portal.common.wire.v1.RevocationRequest;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.portals.MasterKeys;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.testing.FakeMaster.FakeResults;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The calls of portals about certificates, over HTTP and signed. */
@AccountingTest
class AttestationsTest {

    private static final CourseNumber COURSE = CourseNumber.of("1.9.04");
    private static final String NAME = "Anna Müller";

    private final SecureRandom random = new SecureRandom();
    private final VerificationCode code = VerificationCode.random(random);
    private final BookingId booking = BookingId.random();
    private final UserId user = UserId.random();

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

    private TestPortal portal;

    @BeforeEach
    void enrol() {
        clock.set(FakeMaster.NOW);
        portal = portals.enrol(clock);
    }

    @Test
    void a_passed_course_is_confirmed_with_what_the_master_has_recorded() throws Exception {
        stands(State.PASSED, "92.50");

        Attestation attestation = verifier().verified(issued(ask(code, NAME)));

        assertThat(attestation.course()).isEqualTo(COURSE);
        assertThat(attestation.courseTitle()).isEqualTo("Kurs 1.9.04");
        assertThat(attestation.packageVersion()).isEqualTo(3);
        assertThat(attestation.scorePercent()).isEqualByComparingTo("92.50");
        assertThat(attestation.passMark()).isEqualTo(80);
        assertThat(attestation.passedAt()).isEqualTo(FakeMaster.NOW.minus(Duration.ofHours(1)));
        assertThat(attestation.learningMinutes()).isEqualTo(45);
        assertThat(attestation.totalSeconds()).isEqualTo(1_500);
        assertThat(attestation.portal()).isEqualTo(portal.id());
        assertThat(attestation.carrierName()).startsWith("Träger ");
        assertThat(attestation.iss()).isEqualTo(FakeMaster.URL);
        assertThat(attestation.iat()).isEqualTo(FakeMaster.NOW.getEpochSecond());
        assertThat(attestation.commitment().isTo(code, NAME, null)).isTrue();
    }

    @Test
    void a_repeat_gets_the_same_bytes() throws Exception {
        stands(State.PASSED, "92.50");
        String first = issued(ask(code, NAME));
        clock.tick(Duration.ofDays(400));

        assertThat(issued(ask(code, NAME))).isEqualTo(first);
    }

    @Test
    void the_same_request_many_times_at_once_makes_one_attestation() throws Exception {
        stands(State.PASSED, "92.50");
        Callable<String> call = () -> issued(ask(code, NAME));

        Set<String> answers;
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<String>> all = threads.invokeAll(
                    IntStream.range(0, 6).mapToObj(any -> call).toList());
            List<String> got = new ArrayList<>();
            for (Future<String> one : all) {
                got.add(one.get());
            }
            answers = Set.copyOf(got);
        }

        assertThat(answers).hasSize(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_course_that_was_not_passed_is_not_confirmed() throws Exception {
        refused(ask(code, NAME), ProblemCode.RESULT_UNKNOWN, 404);
        stands(State.STARTED, null);
        refused(ask(code, NAME), ProblemCode.NOT_PASSED, 409);
        stands(State.FAILED, "40.00");
        refused(ask(code, NAME), ProblemCode.NOT_PASSED, 409);
        assertThat(rows()).isZero();
    }

    @Test
    void another_portal_gets_nothing_for_this_result() throws Exception {
        stands(State.PASSED, "92.50");
        TestPortal own = portal;
        portal = portals.enrol(clock);
        refused(ask(code, NAME), ProblemCode.RESULT_UNKNOWN, 404);
        portal = own;
        issued(ask(code, NAME));
        portal = portals.enrol(clock);
        refused(ask(code, NAME), ProblemCode.RESULT_UNKNOWN, 404);
    }

    @Test
    void another_user_or_course_under_the_same_booking_gets_nothing() throws Exception {
        stands(State.PASSED, "92.50");
        NameCommitment commitment = NameCommitment.to(code, NAME, null);
        refused(
                post(new AttestationRequest(UserId.random(), COURSE, booking, commitment)),
                ProblemCode.RESULT_UNKNOWN,
                404);
        refused(
                post(new AttestationRequest(user, CourseNumber.of("1.9.05"), booking, commitment)),
                ProblemCode.RESULT_UNKNOWN,
                404);
        issued(ask(code, NAME));
        refused(
                post(new AttestationRequest(UserId.random(), COURSE, booking, commitment)),
                ProblemCode.RESULT_UNKNOWN,
                404);
    }

    @Test
    void another_name_needs_the_first_certificate_to_be_revoked() throws Exception {
        stands(State.PASSED, "92.50");
        String first = issued(ask(code, NAME));
        VerificationCode fresh = VerificationCode.random(random);
        refused(ask(fresh, "Anna Meier"), ProblemCode.COMMITMENT_CHANGED, 409);

        assertThat(revoke(numberIn(first), "NAME_CHANGED").revocations()).hasSize(1);
        String second = issued(ask(fresh, "Anna Meier"));

        assertThat(numberIn(second)).isNotEqualTo(numberIn(first));
        assertThat(issued(ask(code, NAME))).isEqualTo(first);
        assertThat(check.find(numberIn(first)).orElseThrow().revocation()).isNotNull();
        assertThat(check.find(numberIn(second)).orElseThrow().revocation()).isNull();
    }

    @Test
    void a_revocation_counts_once_and_is_told_to_the_portal() throws Exception {
        stands(State.PASSED, "92.50");
        CertificateNumber number = numberIn(issued(ask(code, NAME)));

        RevocationList told = revoke(number, RevocationReason.RESULT_NOT_VALID.name());
        clock.tick(Duration.ofDays(1));
        RevocationList again = revoke(number, RevocationReason.OTHER.name());

        assertThat(again).isEqualTo(told);
        assertThat(told.revocations()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(number);
            assertThat(one.reason()).isEqualTo("RESULT_NOT_VALID");
            assertThat(one.byCarrier()).isTrue();
            assertThat(one.revokedAt()).isEqualTo(FakeMaster.NOW);
        });
        assertThat(WireJson.read(get(ApiPaths.REVOCATIONS).getResponse().getContentAsString(), RevocationList.class))
                .isEqualTo(told);
    }

    @Test
    void another_portals_certificate_cannot_be_revoked() throws Exception {
        stands(State.PASSED, "92.50");
        CertificateNumber number = numberIn(issued(ask(code, NAME)));
        portal = portals.enrol(clock);

        refused(post(revocationOf(number), new RevocationRequest("OTHER")), ProblemCode.ATTESTATION_UNKNOWN, 404);

        assertThat(check.find(number).orElseThrow().revocation()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3D25VT4F59", "3D25VT4F58", "..%2F", "x"})
    void an_unknown_number_or_none_is_refused(String number) throws Exception {
        refused(
                post(ApiPaths.ATTESTATIONS + "/" + number + ApiPaths.REVOCATION, new RevocationRequest("OTHER")),
                null,
                404);
    }

    @Test
    void a_reason_nobody_knows_or_a_broken_message_is_refused() throws Exception {
        stands(State.PASSED, "92.50");
        CertificateNumber number = numberIn(issued(ask(code, NAME)));

        refused(
                post(revocationOf(number), new RevocationRequest("Anna wants it")),
                ProblemCode.MESSAGE_UNREADABLE,
                400);
        refused(post(ApiPaths.ATTESTATIONS, new RevocationRequest("OTHER")), ProblemCode.MESSAGE_UNREADABLE, 400);
    }

    @Test
    void an_old_attestation_can_be_checked_after_the_master_has_a_new_key() {
        SigningKey retired = SigningKey.generate();
        store.remember(retired.publicKey(), FakeMaster.NOW);
        store.remember(retired.publicKey(), FakeMaster.NOW);

        assertThat(attestationKeys.published())
                .contains(retired.publicKey(), keys.current().publicKey());
    }

    /** An attacker with a copy of the database and a list of names; the full list of a million is a matter of time, not of luck. */
    @Test
    void a_dictionary_of_names_finds_nobody_among_the_stored_commitments() throws Exception {
        stands(State.PASSED, "92.50");
        issued(ask(code, NAME));
        Set<String> stored = Set.copyOf(jdbc.sql("select commitment from attestation")
                .query(String.class)
                .list());
        List<VerificationCode> guesses = List.of(
                VerificationCode.of(new byte[VerificationCode.BYTES]),
                VerificationCode.of(bytesOf(booking)),
                VerificationCode.of(bytesOf(new BookingId(user.value()))),
                VerificationCode.of(bytesOf(new BookingId(portal.id().value()))));
        for (String first :
                List.of("Anna", "Maria", "Fatma", "Thomas", "Ayşe", "Jürgen", "Zoë", "Paul", "Lea", "Olga")) {
            for (int last = 0; last < 500; last++) {
                String name = first + " " + (last == 0 ? "Müller" : "Name" + last);
                for (VerificationCode guess : guesses) {
                    assertThat(stored)
                            .doesNotContain(NameCommitment.to(guess, name, null).hex());
                }
            }
        }
        assertThat(stored).contains(NameCommitment.to(code, NAME, null).hex());
    }

    @Test
    void what_was_signed_cannot_be_changed_in_the_database() throws Exception {
        stands(State.PASSED, "92.50");
        CertificateNumber number = numberIn(issued(ask(code, NAME)));
        revoke(number, "OTHER");
        if (isPostgres()) {
            for (String statement : List.of(
                    "update attestation set course = '1.9.05'",
                    "delete from attestation",
                    "delete from attestation_revocation",
                    "update attestation_revocation set reason = 'OTHER'",
                    "truncate attestation_key")) {
                assertThatThrownBy(() -> jdbc.sql(statement).update())
                        .as(statement)
                        .isInstanceOf(DataAccessException.class);
            }
        }
        assertThat(check.find(number)).isPresent();
    }

    @Test
    void a_forged_row_is_not_shown_as_genuine() throws Exception {
        stands(State.PASSED, "92.50");
        String jws = issued(ask(code, NAME));
        StoredAttestation genuine = store.find(numberIn(jws)).orElseThrow();
        CertificateNumber invented = CertificateNumber.random(random);
        store.insert(new StoredAttestation(
                invented,
                genuine.portal(),
                BookingId.random(),
                1,
                genuine.user(),
                genuine.course(),
                genuine.commitment(),
                genuine.passedAt(),
                genuine.issuedAt(),
                genuine.keyId(),
                jws));

        assertThat(check.find(invented)).isEmpty();
    }

    private boolean isPostgres() {
        return "postgresql".equals(System.getProperty("test.database"));
    }

    private static byte[] bytesOf(BookingId id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    private void stands(State state, @Nullable String score) {
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

    private long rows() {
        return jdbc.sql("select count(*) from attestation where booking = ?")
                .param(booking.value())
                .query(Long.class)
                .single();
    }

    private AttestationVerifier verifier() {
        return new AttestationVerifier(keys.published());
    }

    private CertificateNumber numberIn(String jws) {
        return verifier().verified(jws).number();
    }

    private MvcResult ask(VerificationCode salt, String name) throws Exception {
        return post(new AttestationRequest(user, COURSE, booking, NameCommitment.to(salt, name, null)));
    }

    private MvcResult post(AttestationRequest message) throws Exception {
        return post(ApiPaths.ATTESTATIONS, message);
    }

    private MvcResult post(String target, Object message) throws Exception {
        byte[] body = WireJson.bytes(message);
        return mvc.perform(request(HttpMethod.POST, java.net.URI.create(target))
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + portal.token("POST", target, body))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn();
    }

    private MvcResult get(String target) throws Exception {
        return mvc.perform(request(HttpMethod.GET, java.net.URI.create(target))
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + portal.token("GET", target)))
                .andReturn();
    }

    private static String issued(MvcResult result) throws Exception {
        assertThat(result.getResponse().getStatus())
                .as(result.getResponse().getContentAsString())
                .isEqualTo(200);
        return WireJson.read(result.getResponse().getContentAsString(), SignedDocument.class)
                .jws();
    }

    private static String revocationOf(CertificateNumber number) {
        return ApiPaths.ATTESTATIONS + "/" + number + ApiPaths.REVOCATION;
    }

    private RevocationList revoke(CertificateNumber number, String reason) throws Exception {
        MvcResult result = post(revocationOf(number), new RevocationRequest(reason));
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return WireJson.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), RevocationList.class);
    }

    private static void refused(MvcResult result, @Nullable ProblemCode code, int status) throws Exception {
        assertThat(result.getResponse().getStatus()).isIn(status, code == null ? 400 : status);
        if (code != null) {
            assertThat(WireJson.read(result.getResponse().getContentAsString(), ApiProblem.class)
                            .code())
                    .isEqualTo(code.name());
        }
    }
}
