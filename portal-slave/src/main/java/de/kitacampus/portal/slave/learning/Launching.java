package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Starts and resumes booked courses. No transaction is open while the course server is asked. */
@Service
public class Launching {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LaunchCheck check;
    private final Bookings bookings;
    private final CourseServer courseServer;
    private final String baseUrl;

    Launching(
            LaunchCheck check,
            Bookings bookings,
            CourseServer courseServer,
            @Value("${portal.base-url:http://localhost:${server.port:8081}}") String baseUrl) {
        this.check = check;
        this.bookings = bookings;
        this.courseServer = courseServer;
        this.baseUrl = baseUrl;
    }

    /** Asks for right and booking of the person who is signed in as they are now, then for a ticket. */
    public LaunchOutcome launch(BookingId id, Locale language) {
        return switch (check.check(id)) {
            case LaunchCheck.Verdict.Yes(Booking booking) -> launch(booking, language);
            case LaunchCheck.Verdict.No(LaunchOutcome why) -> why;
        };
    }

    private LaunchOutcome launch(Booking booking, Locale language) {
        return switch (courseServer.launch(request(booking, language))) {
            case CourseServer.Answer.Ready ready -> started(booking, ready);
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

    /** Who cancelled while the course server answered does not get in: the ticket is thrown away. What has begun cannot be cancelled. */
    private LaunchOutcome started(Booking booking, CourseServer.Answer.Ready ready) {
        boolean begun = booking.firstStartAt() != null || bookings.markStarted(booking.id());
        return begun ? new LaunchOutcome.Ready(ready.ticket()) : new LaunchOutcome.NotRunning();
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
