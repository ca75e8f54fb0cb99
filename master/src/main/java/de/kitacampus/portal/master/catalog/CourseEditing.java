package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The back office's changes to the catalog. Every change publishes {@link CourseChanged}. */
@Service
@Transactional
@RolesAllowed({Roles.ADMIN, Roles.CATALOG})
public class CourseEditing {

    private final Courses courses;
    private final CourseSchedules schedules;
    private final CourseHistory history;
    private final ObjectProvider<PublicationCheck> checks;
    private final ApplicationEventPublisher events;
    private final CurrentAccount current;
    private final Clock clock;

    CourseEditing(
            Courses courses,
            CourseSchedules schedules,
            CourseHistory history,
            ObjectProvider<PublicationCheck> checks,
            ApplicationEventPublisher events,
            CurrentAccount current,
            Clock clock) {
        this.courses = courses;
        this.schedules = schedules;
        this.history = history;
        this.checks = checks;
        this.events = events;
        this.current = current;
        this.clock = clock;
    }

    /** Adds a course as a draft. */
    public CourseChange add(CourseNumber number, CourseData data) {
        if (courses.existsById(number.value())) {
            return new CourseChange.NumberTaken();
        }
        StoredCourse course = new StoredCourse(number, data, clock.instant(), current.name());
        history.record(number, Map.of(), Map.of("added", data.title()));
        return written(course, null);
    }

    /**
     * @param version the state the person has seen
     */
    public CourseChange change(CourseNumber number, long version, CourseData data) {
        return with(number, version, course -> {
            Money before = course.listPrice();
            CourseData dataBefore = course.toEntry().data();
            course.change(data, clock.instant(), current.name());
            history.record(number, CourseFields.of(dataBefore), CourseFields.of(data));
            return written(course, before);
        });
    }

    /**
     * Moves a course to another state; going live asks every {@link PublicationCheck} first.
     *
     * @param version the state the person has seen
     */
    public CourseChange move(CourseNumber number, long version, CourseState next) {
        return with(number, version, course -> {
            if (!course.canMoveTo(next)) {
                return new CourseChange.NoWay(course.state());
            }
            List<String> obstacles = next.isLive() ? obstacles(number) : List.of();
            if (!obstacles.isEmpty()) {
                return new CourseChange.NotReady(obstacles);
            }
            CourseState before = course.state();
            course.moveTo(next, clock.instant(), current.name());
            history.record(number, CourseFields.of(before), CourseFields.of(next));
            schedules.moved(number, next);
            return written(course, course.listPrice());
        });
    }

    private CourseChange with(CourseNumber number, long version, Function<StoredCourse, CourseChange> work) {
        StoredCourse course = courses.findForChange(number.value()).orElse(null);
        if (course == null) {
            return new CourseChange.Unknown();
        }
        return course.isAt(version) ? work.apply(course) : new CourseChange.ChangedMeanwhile(course.toEntry());
    }

    private List<String> obstacles(CourseNumber number) {
        return checks.orderedStream()
                .flatMap(check -> check.obstacle(number).stream())
                .toList();
    }

    private CourseChange written(StoredCourse course, @Nullable Money before) {
        CourseEntry now = courses.saveAndFlush(course).toEntry();
        Instant at = now.changedAt();
        if (!course.listPrice().equals(before)) {
            events.publishEvent(new ListPriceChanged(now.number(), before, course.listPrice(), at, now.changedBy()));
        }
        events.publishEvent(new CourseChanged(now.number()));
        return new CourseChange.Changed(now);
    }
}
