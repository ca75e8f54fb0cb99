package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.certificates.CertificateReissued;
import de.kitacampus.portal.slave.certificates.CertificateWithdrawn;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class DutyStateTest extends TrainingHouse {

    @Autowired
    Proofs proofs;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transactions;

    @Test
    void booked_started_passed_and_due_again_are_told_apart() {
        saved(content(0, 12));
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.NOT_BOOKED);
        bookings.book(anna.id(), course);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.DUE_SOON);
        assertThat(duty(anna).progress()).isEqualTo(Progress.BOOKED);
        bookings.markStarted(bookings.of(anna.id()).getFirst().id());
        assertThat(duty(anna).progress()).isEqualTo(Progress.STARTED);
        pass(anna);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(duty(anna).dueOn()).isEqualTo("2027-08-15");
        later(340);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.NOT_BOOKED);
        later(30);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void a_pass_that_is_told_twice_is_one_proof() {
        saved(content(0, 12));
        bookings.book(anna.id(), course);
        pass(anna);
        pass(anna);
        assertThat(proofs.of(anna.id(), rules.all().getFirst().id())).hasSize(1);
    }

    @Test
    void a_revoked_certificate_takes_the_proof_away_unless_only_the_name_was_wrong() {
        saved(content(0, 12));
        bookings.book(anna.id(), course);
        Booking booking = pass(anna);
        Instant now = world.time().instant();
        transactions.executeWithoutResult(
                _ -> events.publishEvent(new CertificateWithdrawn(booking.id(), "NAME_CHANGED", now)));
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
        later(2);
        transactions.executeWithoutResult(
                _ -> events.publishEvent(new CertificateWithdrawn(booking.id(), "RESULT_NOT_VALID", now)));
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.OVERDUE);
        assertThat(board.people(on(TODAY)).stream()
                        .filter(row -> row.duty().person().equals(anna.id()))
                        .findFirst())
                .hasValueSatisfying(row -> assertThat(row.duty().status()).isEqualTo(TrainingStatus.FULFILLED));
        later(1);
        transactions.executeWithoutResult(_ -> events.publishEvent(new CertificateReissued(booking.id())));
        transactions.executeWithoutResult(_ -> events.publishEvent(new CertificateReissued(booking.id())));
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
    }

    @Test
    void who_leaves_has_no_duty_any_more_but_past_days_still_tell_of_her() {
        saved(content(0, 12));
        assertThat(board.board(on(TODAY), BoardQuery.Group.CENTRE).people()).isEqualTo(3);
        later(5);
        world.erase(berta);
        roster.observe();
        assertThat(board.board(on(board.today()), BoardQuery.Group.CENTRE).people())
                .isEqualTo(2);
        assertThat(board.board(on(TODAY), BoardQuery.Group.CENTRE).people()).isEqualTo(3);
        assertThat(board.people(on(TODAY)))
                .extracting(PersonDuty::name)
                .containsExactly("Acker, Anna", "Haupt, Hanna", null);
    }
}
