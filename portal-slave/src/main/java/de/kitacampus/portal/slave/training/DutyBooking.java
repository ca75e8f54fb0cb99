package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.bookings.Bookings;
import org.springframework.stereotype.Component;

/** Books the course of a duty; a booking whose course was passed is renewed, since it may still run when it is due again. */
@Component
class DutyBooking {

    private final Bookings bookings;

    DutyBooking(Bookings bookings) {
        this.bookings = bookings;
    }

    BookingOutcome book(Duty duty, CourseNumber course) {
        ProofFact last = duty.last();
        return last == null || last.booking() == null
                ? bookings.book(duty.person(), course)
                : bookings.renew(duty.person(), last.booking());
    }
}
