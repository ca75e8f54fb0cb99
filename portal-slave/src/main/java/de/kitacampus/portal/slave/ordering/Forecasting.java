package de.kitacampus.portal.slave.ordering;

import static java.util.stream.Collectors.toMap;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.bookings.BookingSpan;
import de.kitacampus.portal.slave.bookings.BookingSpans;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.rights.Rights;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells beforehand what booking would do. */
@Component
class Forecasting {

    private final Rights rights;
    private final Offer offer;
    private final BookingSpans spans;
    private final ObjectProvider<DueCourses> due;
    private final ApprovalPolicy policy;
    private final Clock clock;

    Forecasting(
            Rights rights,
            Offer offer,
            BookingSpans spans,
            ObjectProvider<DueCourses> due,
            ApprovalPolicy policy,
            Clock clock) {
        this.rights = rights;
        this.offer = offer;
        this.spans = spans;
        this.due = due;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @param progress hears how many people are done
     */
    List<PlannedBooking> of(List<Person> people, Collection<CourseNumber> courses, IntConsumer progress) {
        Instant now = clock.instant();
        Map<CourseNumber, Map<PersonId, BookingSpan>> running = running(courses, now);
        Map<CourseNumber, Map<PersonId, Optional<BookingId>>> open = open(courses);
        Optional<PersonId> asker = policy.asker();
        List<PlannedBooking> lines = new ArrayList<>();
        for (int done = 0; done < people.size(); done++) {
            Person person = people.get(done);
            for (CourseNumber course : courses) {
                Optional<BookingSpan> span = Optional.ofNullable(
                        running.getOrDefault(course, Map.of()).get(person.id()));
                Optional<Optional<BookingId>> duty =
                        Optional.ofNullable(open.getOrDefault(course, Map.of()).get(person.id()));
                line(person, course, span, duty, asker, now).ifPresent(lines::add);
            }
            progress.accept(done + 1);
        }
        return lines;
    }

    /** Nothing for a course that is not offered. */
    Optional<PlannedBooking> of(Person person, CourseNumber course) {
        Instant now = clock.instant();
        Optional<Optional<BookingId>> duty = due.stream()
                .flatMap(source -> source.open(person.id(), course).stream())
                .findFirst();
        return line(person, course, running(person, course, now), duty, policy.asker(), now);
    }

    private Optional<PlannedBooking> line(
            Person person,
            CourseNumber course,
            Optional<BookingSpan> running,
            Optional<Optional<BookingId>> duty,
            Optional<PersonId> asker,
            Instant now) {
        boolean mine = asker.filter(person.id()::equals).isPresent();
        return offer.find(course, person)
                .filter(OfferedCourse::available)
                .map(offered -> new Circumstances(
                        person,
                        offered,
                        denied(person, course),
                        running,
                        duty,
                        mine && policy.asks(person.id(), offered),
                        now))
                .map(one -> new PlannedBooking(person, one.course(), one.forecast()));
    }

    private Optional<RightDecision.Denied> denied(Person person, CourseNumber course) {
        return rights.decide(person.id(), course) instanceof RightDecision.Denied denied
                ? Optional.of(denied)
                : Optional.empty();
    }

    /** Who has which of the courses now; of several bookings the last one. */
    Map<CourseNumber, Map<PersonId, BookingSpan>> running(Collection<CourseNumber> courses, Instant now) {
        Map<CourseNumber, Map<PersonId, BookingSpan>> found = new HashMap<>();
        spans.since(now, courses).stream().filter(span -> span.isRunning(now)).forEach(span -> found.computeIfAbsent(
                        span.course(), _ -> new HashMap<>())
                .merge(span.person(), span, Forecasting::later));
        return found;
    }

    private Optional<BookingSpan> running(Person person, CourseNumber course, Instant now) {
        return spans.since(now, List.of(course), person.id()).stream()
                .filter(span -> span.isRunning(now))
                .reduce(Forecasting::later);
    }

    private static BookingSpan later(BookingSpan one, BookingSpan other) {
        return one.bookedAt().isAfter(other.bookedAt()) ? one : other;
    }

    Map<CourseNumber, Map<PersonId, Optional<BookingId>>> open(Collection<CourseNumber> courses) {
        return due.stream()
                .flatMap(source -> source.open(courses).entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }
}
