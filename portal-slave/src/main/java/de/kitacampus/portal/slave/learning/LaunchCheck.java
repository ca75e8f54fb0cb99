package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.rights.Rights;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a booking may be started now by who is signed in. In one transaction, so that the person is read once. */
@Component
class LaunchCheck {

    private final MyLearning learning;
    private final Bookings bookings;
    private final Rights rights;
    private final Clock clock;

    LaunchCheck(MyLearning learning, Bookings bookings, Rights rights, Clock clock) {
        this.learning = learning;
        this.bookings = bookings;
        this.rights = rights;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Verdict check(BookingId id) {
        return learning.me()
                .map(person -> check(person.id(), id))
                .orElseGet(() -> new Verdict.No(new LaunchOutcome.NotRunning()));
    }

    private Verdict check(PersonId person, BookingId id) {
        Optional<Booking> booking = bookings.find(id)
                .filter(found -> found.person().equals(person))
                .filter(found -> found.isRunning(clock.instant()));
        if (booking.isEmpty()) {
            return new Verdict.No(new LaunchOutcome.NotRunning());
        }
        if (rights.decideOnBooked(person, booking.get().course()) instanceof RightDecision.Denied denied) {
            return new Verdict.No(new LaunchOutcome.Denied(denied.reason()));
        }
        return new Verdict.Yes(booking.get());
    }

    sealed interface Verdict {

        record Yes(Booking booking) implements Verdict {}

        record No(LaunchOutcome why) implements Verdict {}
    }
}
