package de.kitacampus.portal.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import java.util.ArrayList;
import java.util.List;

/** A master alone, with a portal that has no screens: made courses are played by learners whom nobody invented further. */
final class Classroom implements AutoCloseable {

    private final Network network;
    private final Browser browser = new Browser();
    private final SignedPortal portal;
    private final BackOffice backOffice;
    private int courses;

    private final List<BrowserContext> devices = new ArrayList<>();

    Classroom() {
        network = Network.fresh("classroom");
        network.master().startAndWait();
        backOffice = new BackOffice(browser.desktop("de-DE"), network.master()).signIn();
        backOffice.createCarrier("Übungsträger");
        portal = new SignedPortal(backOffice.createPortal("Übungsträger"));
    }

    Network network() {
        return network;
    }

    BackOffice backOffice() {
        return backOffice;
    }

    /** Takes in a course and gives it to a new learner. */
    Seat seat(MadeCourse course) {
        String number = "7.8." + ++courses;
        try (Management management = new Management(network.master())) {
            management.createCourse(number, "Made");
            management.upload(number, course.in(network.folder().resolve("made")));
            management.publish(number);
        }
        return new Seat(CourseNumber.of(number), UserId.random(), BookingId.random());
    }

    /** The same of a course whose test may be repeated only so often and so soon. */
    Seat seat(MadeCourse course, String attempts, String hours) {
        Seat seat = seat(course);
        try (BackOffice backOffice = new BackOffice(browser.desktop("de-DE"), network.master())) {
            backOffice.signIn().limitRetakes(seat.course.value(), attempts, hours);
        }
        return seat;
    }

    /** A device of its own, whose browser keeps what pages leave in it until the test ends. */
    BrowserContext device() {
        return taken(browser.desktop("de-DE"));
    }

    BrowserContext phone() {
        return taken(browser.phone("de-DE"));
    }

    private BrowserContext taken(BrowserContext device) {
        devices.add(device);
        return device;
    }

    /** Takes the devices away that learners had. */
    void clear() {
        devices.forEach(BrowserContext::close);
        devices.clear();
    }

    @Override
    public void close() {
        backOffice.close();
        browser.close();
        network.close();
    }

    /** One learner with one course. */
    final class Seat {

        private final CourseNumber course;
        private final UserId user;
        private final BookingId booking;

        Seat(CourseNumber course, UserId user, BookingId booking) {
            this.course = course;
            this.user = user;
            this.booking = booking;
        }

        CourseNumber course() {
            return course;
        }

        UserId user() {
            return user;
        }

        /** Opens the course on a device of its own. */
        Player open() {
            return open(device());
        }

        LaunchTicket ticket() {
            return portal.launch(user, course, booking);
        }

        Player open(BrowserContext device) {
            LaunchTicket ticket = ticket();
            Page page = device.newPage();
            page.route("http://localhost:9/**", Classroom::portalPage);
            page.setContent("<form method=\"post\" action=\"%s\"><input name=\"ticket\" value=\"%s\"></form>"
                    .formatted(ticket.launchUrl(), ticket.ticket()));
            page.evaluate("() => document.forms[0].submit()");
            page.waitForURL("**/play/s/**");
            return new Player(page);
        }
    }

    private static void portalPage(Route route) {
        route.fulfill(new Route.FulfillOptions().setBody("<title>Portal</title>"));
    }
}
