package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.content.LearnerRecords.Learner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of registrations and the numbers of their changes. */
@Repository
class Registrations {

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Registration> find(PortalId portal, BookingId booking) {
        return jdbc.sql("select * from learning_registration where portal = ? and booking = ?")
                .params(portal.value(), booking.value())
                .query(Registrations::registration)
                .optional();
    }

    /** The same, locked until the transaction ends: commits of one learner come one after the other. */
    Optional<Registration> lock(PortalId portal, BookingId booking) {
        return jdbc.sql("select * from learning_registration where portal = ? and booking = ? for update")
                .params(portal.value(), booking.value())
                .query(Registrations::registration)
                .optional();
    }

    /**
     * Adds a first start, for {@link ChangeNumbers} to number.
     *
     * @return false if the booking has been started meanwhile
     */
    boolean insert(Registration one) {
        return jdbc.sql("""
                        insert into learning_registration (id, portal, booking, user_id, course, package_id,
                            package_version, state, total_seconds, started_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                one.id(),
                                one.learner().portal().value(),
                                one.learner().booking().value(),
                                one.learner().user().value(),
                                one.learner().course().value(),
                                one.packageId(),
                                one.packageVersion(),
                                one.state().name(),
                                one.totalSeconds(),
                                Rows.utc(one.startedAt()),
                                Rows.utc(one.updatedAt()))
                        .update()
                == 1;
    }

    /** Keeps a change, for {@link ChangeNumbers} to number anew. */
    void update(Registration one) {
        jdbc.sql("""
                        update learning_registration set state = :state, score = :score, note = :note,
                            total_seconds = :seconds, updated_at = :updated, passed_at = :passed, change_number = null
                        where id = :id""")
                .param("state", one.state().name())
                .param("score", one.score(), Types.NUMERIC)
                .param("note", one.note(), Types.VARCHAR)
                .param("seconds", one.totalSeconds())
                .param("updated", Rows.utc(one.updatedAt()))
                .param("passed", utcOrNull(one.passedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", one.id())
                .update();
    }

    List<CourseResult> after(PortalId portal, long change, int limit) {
        return jdbc.sql("""
                        select * from learning_registration where portal = ? and change_number > ?
                        order by change_number fetch first ? rows only""")
                .params(portal.value(), change, limit)
                .query(Registrations::result)
                .list();
    }

    Optional<CourseResult> result(PortalId portal, BookingId booking) {
        return jdbc.sql("select * from learning_registration where portal = ? and booking = ?")
                .params(portal.value(), booking.value())
                .query(Registrations::result)
                .optional();
    }

    private static CourseResult result(ResultSet row, int number) throws SQLException {
        Registration one = registration(row, number);
        return new CourseResult(
                row.getLong("change_number"),
                one.learner().user(),
                one.learner().course(),
                one.learner().booking(),
                one.packageVersion(),
                one.state(),
                one.score(),
                one.totalSeconds(),
                one.startedAt(),
                one.updatedAt(),
                one.passedAt());
    }

    static Registration registration(ResultSet row, int number) throws SQLException {
        OffsetDateTime passed = row.getObject("passed_at", OffsetDateTime.class);
        return new Registration(
                row.getObject("id", UUID.class),
                new Learner(
                        new PortalId(row.getObject("portal", UUID.class)),
                        new UserId(row.getObject("user_id", UUID.class)),
                        CourseNumber.of(row.getString("course")),
                        new BookingId(row.getObject("booking", UUID.class))),
                row.getObject("package_id", UUID.class),
                row.getInt("package_version"),
                State.valueOf(row.getString("state")),
                row.getBigDecimal("score"),
                row.getString("note"),
                row.getLong("total_seconds"),
                Rows.instant(row, "started_at"),
                Rows.instant(row, "updated_at"),
                passed == null ? null : passed.toInstant());
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : Rows.utc(instant);
    }
}
