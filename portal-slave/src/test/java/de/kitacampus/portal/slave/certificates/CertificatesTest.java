package de.kitacampus.portal.slave.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.testing.InTheWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a passed course to a certificate. */
@InTheWorld
class CertificatesTest extends CertificateFixture {

    @Test
    void who_passes_gets_a_certificate_and_the_master_gets_no_name() {
        Booking booking = pass(anna);
        assertThat(only().state()).isEqualTo(CertificateState.REQUESTED);
        assertThat(address(booking)).isEmpty();

        AttestationRequest request = dispatch.nextRequest().orElseThrow();
        assertThat(request.userId()).isEqualTo(booking.userId());
        assertThat(request.toString()).doesNotContain("Anna", "Müller");
        attestAll();

        assertThat(only().isIssued()).isTrue();
        assertThat(only().name()).isEqualTo("Anna Müller");
        assertThat(only().passedAt()).isEqualTo(AttestationsForTests.PASSED);
        assertThat(address(booking)).isEqualTo(CertificatePaths.FILES + only().id());
        CertificateRow row = store.find(only().id()).orElseThrow();
        assertThat(request.commitment().isTo(row.code(), "anna müller", null)).isTrue();
    }

    @Test
    void who_has_not_passed_gets_none() {
        Booking booking = book(anna);
        results.apply(List.of(result(booking, CourseResult.State.FAILED)));
        assertThat(mine.all()).isEmpty();
        assertThat(dispatch.nextRequest()).isEmpty();
    }

    @Test
    void more_news_of_a_passed_course_ask_for_nothing_more() {
        Booking booking = pass(anna);
        results.apply(List.of(result(booking, CourseResult.State.PASSED)));
        attestAll();
        results.apply(List.of(result(booking, CourseResult.State.PASSED)));
        assertThat(mine.all()).hasSize(1);
        assertThat(dispatch.nextRequest()).isEmpty();
    }

    @Test
    void what_is_rolled_back_asks_for_nothing() {
        Booking booking = book(anna);
        transactions.executeWithoutResult(status -> {
            results.apply(List.of(result(booking, CourseResult.State.PASSED)));
            status.setRollbackOnly();
        });
        assertThat(mine.all()).isEmpty();
    }

    @Test
    void courses_passed_before_there_were_certificates_are_made_up_for_once() {
        pass(anna);
        jdbc.sql("delete from certificate").update();
        requests.makeUp();
        requests.makeUp();
        assertThat(mine.all()).hasSize(1);
    }

    @Test
    void an_attestation_that_was_not_asked_for_is_not_kept() {
        pass(anna);
        AttestationRequest request = dispatch.nextRequest().orElseThrow();
        String foreign = new AttestationsForTests().sign(request);
        String other =
                master.sign(AttestationsForTests.attestation(course, "Belehrung", new NameCommitment("ab".repeat(32))));

        assertThat(dispatch.issued(request, foreign, master.keys())).isFalse();
        assertThat(dispatch.issued(request, other, master.keys())).isFalse();
        assertThat(dispatch.issued(request, "rubbish", master.keys())).isFalse();

        assertThat(only().state()).isEqualTo(CertificateState.REQUESTED);
        assertThat(dispatch.nextRequest()).isEmpty();
        world.time().tick(Duration.ofHours(2));
        attestAll();
        assertThat(only().isIssued()).isTrue();
    }

    @Test
    void a_refusal_is_asked_again_after_growing_pauses() {
        Booking booking = pass(anna);
        ApiProblem no = new ApiProblem(409, "NOT_PASSED", "no", null);
        dispatch.refused(booking.id(), no);
        assertThat(dispatch.nextRequest()).isEmpty();
        assertThat(only().problem()).isEqualTo("NOT_PASSED");
        world.time().tick(Dispatching.FIRST_PAUSE);
        assertThat(dispatch.nextRequest()).isPresent();
        for (int time = 0; time < 40; time++) {
            dispatch.refused(booking.id(), no);
        }
        world.time().tick(Dispatching.LONGEST_PAUSE);
        attestAll();
        assertThat(only().isIssued()).isTrue();
        assertThat(only().problem()).isNull();
    }
}
