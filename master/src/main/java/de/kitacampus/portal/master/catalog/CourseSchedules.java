package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When courses are published and retired; {@link CourseDay} makes it so.
 *
 * @see "Design decision: DD200-20261123-days-of-courses.md"
 */
@Service
@Transactional
public class CourseSchedules {

    private final JdbcClient database;
    private final Courses courses;
    private final CourseHistory history;
    private final CurrentAccount current;
    private final Clock clock;

    CourseSchedules(JdbcClient database, Courses courses, CourseHistory history, CurrentAccount current, Clock clock) {
        this.database = database;
        this.courses = courses;
        this.history = history;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The days as a person wishes them; without any the course moves by hand only.
     *
     * @param asNew whether it is to appear as new; without meaning when it does not appear
     */
    public record Wish(
            @Nullable LocalDate publishOn,
            boolean asNew,
            @Nullable LocalDate retireOn) {

        /** As it is kept. */
        public static Wish of(Optional<CourseSchedule> schedule) {
            return new Wish(
                    schedule.map(CourseSchedule::publishOn).orElse(null),
                    schedule.map(CourseSchedule::asNew).orElse(false),
                    schedule.map(CourseSchedule::retireOn).orElse(null));
        }

        boolean isEmpty() {
            return publishOn == null && retireOn == null;
        }
    }

    /** What became of a wish. */
    public sealed interface Outcome {

        record Kept() implements Outcome {}

        /** A day is not after today: such a move is made by hand. */
        record TooEarly(LocalDate earliest) implements Outcome {}

        /** It would be retired before it is published. */
        record WrongOrder() implements Outcome {}

        /** It is on offer already. */
        record OnOffer() implements Outcome {}

        /** It is not on offer and would be retired. */
        record NotOnOffer() implements Outcome {}

        record CourseUnknown() implements Outcome {}
    }

    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public Optional<CourseSchedule> of(CourseNumber course) {
        return database.sql("select * from course_schedule where course_number = ?")
                .param(course.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /** Of all courses that have one. */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public Map<CourseNumber, CourseSchedule> all() {
        return stored().stream().collect(Collectors.toMap(CourseSchedule::course, Function.identity()));
    }

    /** Keeps these days instead of those before. */
    @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
    public Outcome plan(CourseNumber number, Wish wish) {
        StoredCourse course = courses.findForChange(number.value()).orElse(null);
        if (course == null) {
            return new Outcome.CourseUnknown();
        }
        Outcome refused = refusal(course.state(), wish);
        if (refused != null) {
            return refused;
        }
        history.record(number, CourseFields.of(Wish.of(of(number))), CourseFields.of(wish));
        drop(number);
        if (!wish.isEmpty()) {
            insert(number, wish, course.state());
        }
        return new Outcome.Kept();
    }

    /** Why a course in this state cannot have these days; nothing if it can. */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public Optional<Outcome> check(CourseState state, Wish wish) {
        return Optional.ofNullable(refusal(state, wish));
    }

    private @Nullable Outcome refusal(CourseState state, Wish wish) {
        LocalDate earliest = today().plusDays(1);
        LocalDate publishOn = wish.publishOn();
        LocalDate retireOn = wish.retireOn();
        if (Stream.of(Optional.ofNullable(publishOn), Optional.ofNullable(retireOn))
                .flatMap(Optional::stream)
                .anyMatch(day -> day.isBefore(earliest))) {
            return new Outcome.TooEarly(earliest);
        }
        if (publishOn != null && state.isLive()) {
            return new Outcome.OnOffer();
        }
        if (retireOn != null && publishOn == null && !state.isLive()) {
            return new Outcome.NotOnOffer();
        }
        return publishOn != null && retireOn != null && !retireOn.isAfter(publishOn) ? new Outcome.WrongOrder() : null;
    }

    private void insert(CourseNumber number, Wish wish, CourseState state) {
        boolean asNew = wish.asNew() && state.next().contains(CourseState.NEW);
        database.sql("insert into course_schedule"
                        + " (course_number, publish_on, publish_as, retire_on, planned_by, planned_at)"
                        + " values (:course, :publishOn, :publishAs, :retireOn, :by, :at)")
                .param("course", number.value())
                .param("publishOn", wish.publishOn())
                .param(
                        "publishAs",
                        wish.publishOn() == null ? null : (asNew ? CourseState.NEW : CourseState.LIVE).name())
                .param("retireOn", wish.retireOn())
                .param("by", current.name())
                .param("at", Rows.utc(clock.instant()))
                .update();
    }

    /** A course went there, by hand or on its day: that part of its schedule is done. */
    void moved(CourseNumber course, CourseState to) {
        if (to == CourseState.RETIRED) {
            drop(course);
            return;
        }
        database.sql("delete from course_schedule where course_number = ? and retire_on is null")
                .param(course.value())
                .update();
        database.sql("update course_schedule set publish_on = null, publish_as = null, obstacles = null"
                        + " where course_number = ?")
                .param(course.value())
                .update();
    }

    void drop(CourseNumber course) {
        database.sql("delete from course_schedule where course_number = ?")
                .param(course.value())
                .update();
    }

    void blocked(CourseNumber course, List<String> obstacleKeys) {
        database.sql("update course_schedule set obstacles = ? where course_number = ?")
                .params(String.join(" ", obstacleKeys), course.value())
                .update();
    }

    /** Courses whose day has come. */
    @Transactional(readOnly = true)
    List<CourseNumber> due() {
        return stored().stream()
                .filter(schedule -> schedule.due(today()) != null)
                .map(CourseSchedule::course)
                .toList();
    }

    /** What is due for a course; keeps others from changing its schedule until the transaction ends. */
    Optional<CourseState> dueForChange(CourseNumber course) {
        courses.findForChange(course.value());
        return of(course).map(schedule -> schedule.due(today()));
    }

    /** Courses that should have been published and could not. */
    @Transactional(readOnly = true)
    List<CourseSchedule> obstructed() {
        return stored().stream()
                .filter(schedule -> !schedule.obstacleKeys().isEmpty())
                .toList();
    }

    private List<CourseSchedule> stored() {
        return database.sql("select * from course_schedule order by coalesce(publish_on, retire_on), course_number")
                .query((row, _) -> read(row))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }

    private static CourseSchedule read(ResultSet row) throws SQLException {
        String obstacles = row.getString("obstacles");
        return new CourseSchedule(
                CourseNumber.of(row.getString("course_number")),
                Rows.dayOrNull(row, "publish_on"),
                CourseState.NEW.name().equals(row.getString("publish_as")),
                Rows.dayOrNull(row, "retire_on"),
                obstacles == null ? List.of() : List.of(obstacles.split(" ")),
                row.getString("planned_by"),
                Rows.instant(row, "planned_at"));
    }
}
