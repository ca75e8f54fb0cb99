package de.kitacampus.portal.master.attestations;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.Attestation;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is confirmed for whom. */
@AccountingTest
class AttestationsTest extends AttestationCalls {

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
}
