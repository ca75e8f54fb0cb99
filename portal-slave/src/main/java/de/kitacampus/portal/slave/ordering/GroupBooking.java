package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.bookings.CancelOutcome;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.Supervision;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books for others: administrators of the carrier for everybody, heads and deputies for the people of their centres. Each call looks anew
 * whom the signed-in account looks after.
 *
 * @see "Design decision: DD155-20261122-booking-for-many.md"
 */
@Service
@Transactional
public class GroupBooking {

    /** Most lines of a plan, people times courses. */
    public static final int MOST = 5_000;

    private final Supervision supervision;
    private final Staff staff;
    private final Offer offer;
    private final Bookings bookings;
    private final Forecasting forecasting;
    private final MyOrders mine;
    private final Clock clock;

    GroupBooking(
            Supervision supervision,
            Staff staff,
            Offer offer,
            Bookings bookings,
            Forecasting forecasting,
            MyOrders mine,
            Clock clock) {
        this.supervision = supervision;
        this.staff = staff;
        this.offer = offer;
        this.bookings = bookings;
        this.forecasting = forecasting;
        this.mine = mine;
        this.clock = clock;
    }

    /** By last and first name. */
    @Transactional(readOnly = true)
    public List<Person> people() {
        return supervision.active();
    }

    @Transactional(readOnly = true)
    public List<Centre> centres() {
        return supervision.centres();
    }

    @Transactional(readOnly = true)
    public List<JobRole> roles() {
        return staff.roles();
    }

    /** By number. */
    @Transactional(readOnly = true)
    public List<OfferedCourse> courses() {
        return offer.courses();
    }

    /** Who has which of these courses already, and for whom which of them is due. */
    public Standing standing(Collection<CourseNumber> courses) {
        Map<PersonId, Set<CourseNumber>> having = new HashMap<>();
        forecasting.running(courses, clock.instant()).forEach((course, spans) -> spans.keySet()
                .forEach(person ->
                        having.computeIfAbsent(person, _ -> new HashSet<>()).add(course)));
        Set<PersonId> due = new HashSet<>();
        forecasting.open(courses).values().forEach(people -> due.addAll(people.keySet()));
        return new Standing(having, due);
    }

    /**
     * How people stand with the courses that were chosen.
     *
     * @param having which of them each person has
     * @param due for whom at least one of them is due as mandatory training
     */
    public record Standing(Map<PersonId, Set<CourseNumber>> having, Set<PersonId> due) {}

    /**
     * @param people those whom the account does not look after are left out
     * @param progress hears how many people are done
     */
    public Plan plan(Collection<PersonId> people, Collection<CourseNumber> courses, IntConsumer progress) {
        Set<PersonId> wanted = Set.copyOf(people);
        List<Person> own = supervision.active().stream()
                .filter(person -> wanted.contains(person.id()))
                .toList();
        return new Plan(forecasting.of(own, courses.stream().distinct().sorted().toList(), progress));
    }

    /** Books one line, in a transaction of its own; what was booked since the plan was made is not booked twice. */
    public OrderOutcome book(PlannedBooking line) {
        Optional<Person> person = staff.find(line.person().id()).filter(supervision::covers);
        if (person.isEmpty()) {
            return new OrderOutcome.NotYours();
        }
        CourseNumber course = line.course().course().number();
        boolean myself =
                supervision.me().filter(me -> me.id().equals(person.get().id())).isPresent();
        if (myself && mine.needsApproval(course)) {
            return mine.order(course, line.course().sellingPrice(), "");
        }
        return new OrderOutcome.Done(book(line, course));
    }

    private BookingOutcome book(PlannedBooking line, CourseNumber course) {
        PersonId person = line.person().id();
        Money price = line.course().sellingPrice();
        Optional<BookingId> former =
                line.forecast() instanceof Forecast.WillBook will ? will.renews() : Optional.empty();
        return former.map(passed -> bookings.renew(person, passed, price))
                .orElseGet(() -> bookings.book(person, course, price));
    }

    /** Takes back a booking of somebody that was never started. */
    public CancelOutcome cancel(BookingId id) {
        return bookings.find(id)
                .filter(this::isOfMine)
                .map(booking -> bookings.cancel(booking.person(), id))
                .orElseGet(CancelOutcome.Unknown::new);
    }

    /** Bookings of people who are erased or have no centre any more are left to administrators. */
    private boolean isOfMine(Booking booking) {
        return supervision.isAdmin()
                || staff.find(booking.person()).filter(supervision::covers).isPresent();
    }
}
