package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.bookings.CancelOutcome;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.Rights;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The start page of a member of staff: what is booked, what comes next, what is on offer. */
@Service
@Transactional(readOnly = true)
public class MyLearning {

    /** Failed comes right after started: trying again is what brings it to an end. */
    private static final List<LearningState.Step> URGENCY = List.of(
            LearningState.Step.STARTED,
            LearningState.Step.FAILED,
            LearningState.Step.BOOKED,
            LearningState.Step.PASSED,
            LearningState.Step.EXPIRED);

    private final CurrentAccount account;
    private final Staff staff;
    private final Bookings bookings;
    private final Rights rights;
    private final Offer offer;
    private final LearningStore states;
    private final Clock clock;

    MyLearning(
            CurrentAccount account,
            Staff staff,
            Bookings bookings,
            Rights rights,
            Offer offer,
            LearningStore states,
            Clock clock) {
        this.account = account;
        this.staff = staff;
        this.bookings = bookings;
        this.rights = rights;
        this.offer = offer;
        this.states = states;
        this.clock = clock;
    }

    /** The person who is signed in, as of now; empty for an account without a person. */
    public Optional<Person> me() {
        return account.id().flatMap(staff::ofAccount);
    }

    /** Of the person who is signed in; an empty one for an account without a person. */
    public Desk desk() {
        return me().map(Person::id).map(this::desk).orElseGet(() -> new Desk(Optional.empty(), List.of(), List.of()));
    }

    private Desk desk(PersonId person) {
        List<LearningCourse> mine = booked(person);
        Set<CourseNumber> running = mine.stream()
                .filter(LearningCourse::usable)
                .map(course -> course.booking().course())
                .collect(Collectors.toSet());
        return new Desk(
                mine.stream().filter(MyLearning::isUnfinished).findFirst(),
                mine,
                offered(person).stream()
                        .filter(course -> !running.contains(course.course().number()))
                        .toList());
    }

    /** One course that the person who is signed in has booked. */
    public Optional<LearningCourse> find(BookingId id) {
        return me().stream()
                .flatMap(person -> booked(person.id()).stream())
                .filter(course -> course.booking().id().equals(id))
                .findFirst();
    }

    /** A course as it is offered now, at the price of the person who is signed in. */
    public Optional<OfferedCourse> offered(CourseNumber number) {
        return me().flatMap(person -> offer.find(number, person));
    }

    /** Cancels a booking of the person who is signed in. */
    @Transactional
    public CancelOutcome cancel(BookingId id) {
        return me().map(person -> bookings.cancel(person.id(), id)).orElseGet(CancelOutcome.Unknown::new);
    }

    private List<LearningCourse> booked(PersonId person) {
        Instant now = clock.instant();
        Map<BookingId, LearningState> known = states.of(person);
        Map<CourseNumber, OfferedCourse> courses = offer.courses().stream()
                .collect(Collectors.toMap(course -> course.course().number(), Function.identity()));
        return bookings.of(person).stream()
                .filter(booking -> booking.cancelledAt() == null)
                .map(booking -> view(booking, known.getOrDefault(booking.id(), LearningState.NEW), courses, now))
                .sorted(Comparator.comparingInt(
                        course -> URGENCY.indexOf(course.state().step())))
                .toList();
    }

    private static LearningCourse view(
            Booking booking, LearningState state, Map<CourseNumber, OfferedCourse> courses, Instant now) {
        OfferedCourse offered = courses.get(booking.course());
        return new LearningCourse(
                booking,
                state.seen(booking.isRunning(now), booking.firstStartAt() != null),
                offered == null ? null : offered.course(),
                booking.isRunning(now),
                booking.isCancellable(now));
    }

    private List<OfferedCourse> offered(PersonId person) {
        Set<CourseNumber> allowed = rights.allowed(person);
        Set<CourseNumber> featured = offer.featured();
        return staff.find(person).map(offer::courses).orElseGet(List::of).stream()
                .filter(OfferedCourse::available)
                .filter(course -> allowed.contains(course.course().number()))
                .sorted(Comparator.comparing(
                        course -> !featured.contains(course.course().number())))
                .toList();
    }

    private static boolean isUnfinished(LearningCourse course) {
        return course.usable() && course.state().step() != LearningState.Step.PASSED;
    }
}
