package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.rights.Rights;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Starts and resumes booked courses. No transaction is open while the course server is asked. */
@Service
public class Launching {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MyLearning learning;
    private final Bookings bookings;
    private final Rights rights;
    private final CourseServer courseServer;
    private final Clock clock;
    private final String baseUrl;

    Launching(
            MyLearning learning,
            Bookings bookings,
            Rights rights,
            CourseServer courseServer,
            Clock clock,
            @Value("${portal.base-url:http://localhost:${server.port:8081}}") String baseUrl) {
        this.learning = learning;
        this.bookings = bookings;
        this.rights = rights;
        this.courseServer = courseServer;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Asks for right and booking of the person who is signed in as they are now, then for a ticket. */
    public LaunchOutcome launch(BookingId id, Locale language) {
        return learning.me().map(person -> launch(person.id(), id, language)).orElseGet(LaunchOutcome.NotRunning::new);
    }

    private LaunchOutcome launch(PersonId person, BookingId id, Locale language) {
        Optional<Booking> booking = bookings.find(id)
                .filter(found -> found.person().equals(person))
                .filter(found -> found.isRunning(clock.instant()));
        if (booking.isEmpty()) {
            return new LaunchOutcome.NotRunning();
        }
        if (rights.decide(person, booking.get().course()) instanceof RightDecision.Denied denied) {
            return new LaunchOutcome.Denied(denied.reason());
        }
        return switch (courseServer.launch(request(booking.get(), language))) {
            case CourseServer.Answer.Ready ready -> started(id, ready);
            case CourseServer.Answer.Unreachable _ -> new LaunchOutcome.Unreachable();
            case CourseServer.Answer.Refused refused -> new LaunchOutcome.Refused(refused.code());
            case CourseServer.Answer.RetakeFrom(var instant) -> new LaunchOutcome.RetakeFrom(instant);
        };
    }

    /**
     * Waits a moment for the results of who comes back from a course, so that she need not.
     *
     * @return false if they are not all here yet; open screens are told when they are
     */
    public boolean catchUp() {
        return courseServer.catchUp(PATIENCE);
    }

    /** Who cancelled while the course server answered does not get in: the ticket is thrown away. */
    private LaunchOutcome started(BookingId id, CourseServer.Answer.Ready ready) {
        return bookings.markStarted(id) ? new LaunchOutcome.Ready(ready.ticket()) : new LaunchOutcome.NotRunning();
    }

    private LaunchRequest request(Booking booking, Locale language) {
        return new LaunchRequest(
                booking.userId(),
                booking.course(),
                booking.id(),
                booking.usableUntil(),
                baseUrl + "/courses?booking=" + booking.id(),
                language.getLanguage());
    }
}
