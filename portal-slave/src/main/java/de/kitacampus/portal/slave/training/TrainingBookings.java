package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books the course of a duty for somebody else: administrators for everybody, heads for their people. */
@Service
@Transactional
public class TrainingBookings {

    private final DutyBooking booking;
    private final TrainingBoard board;

    TrainingBookings(DutyBooking booking, TrainingBoard board) {
        this.booking = booking;
        this.board = board;
    }

    /** By all the rules and at the price of any booking. */
    public BookingOutcome book(PersonId person, RuleId rule) {
        return board.details(person, rule, board.today())
                .map(DutyDetails::duty)
                .filter(duty -> duty.progress() == Progress.NONE)
                .flatMap(duty ->
                        Optional.ofNullable(duty.version().content().course()).map(course -> book(duty, course)))
                .orElseGet(() -> new BookingOutcome.Denied(RightDecision.Reason.PERSON_INACTIVE));
    }

    private BookingOutcome book(Duty duty, CourseNumber course) {
        return booking.book(duty, course);
    }
}
