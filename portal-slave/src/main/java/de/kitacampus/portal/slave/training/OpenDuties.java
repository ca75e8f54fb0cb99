package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.ordering.DueCourses;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells those who book for whom which course is due. */
@Component
class OpenDuties implements DueCourses {

    private final Situations situations;
    private final Clock clock;

    OpenDuties(Situations situations, Clock clock) {
        this.situations = situations;
        this.clock = clock;
    }

    @Override
    public Map<CourseNumber, Map<PersonId, Optional<BookingId>>> open(Collection<CourseNumber> courses) {
        Set<CourseNumber> wanted = new HashSet<>(courses);
        Map<CourseNumber, Map<PersonId, Optional<BookingId>>> open = new HashMap<>();
        Moment now = now();
        for (Duty duty : situations.at(now).duties(now)) {
            CourseNumber course = duty.version().content().course();
            if (course != null && wanted.contains(course) && isToBook(duty)) {
                open.computeIfAbsent(course, _ -> new HashMap<>()).put(duty.person(), passed(duty));
            }
        }
        return open;
    }

    @Override
    public Optional<Optional<BookingId>> open(PersonId person, CourseNumber course) {
        return duties(person, course).filter(OpenDuties::isToBook).findFirst().map(OpenDuties::passed);
    }

    @Override
    public boolean isDue(PersonId person, CourseNumber course) {
        return duties(person, course).anyMatch(Duty::isOpen);
    }

    private Stream<Duty> duties(PersonId person, CourseNumber course) {
        Moment now = now();
        return situations.of(person, now).duties(now).stream()
                .filter(duty -> course.equals(duty.version().content().course()));
    }

    private static Optional<BookingId> passed(Duty duty) {
        return Optional.ofNullable(duty.last()).map(ProofFact::booking);
    }

    private static boolean isToBook(Duty duty) {
        return duty.isOpen() && duty.progress() == Progress.NONE;
    }

    private Moment now() {
        return Moment.at(Moment.dayOf(clock.instant()), clock.instant());
    }
}
