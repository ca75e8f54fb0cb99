package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.staff.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where learners stand, in the database. */
@Repository
class LearningStore {

    private final JdbcClient jdbc;

    LearningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Booking booking) {
        jdbc.sql("""
                        insert into learning_state (booking_id, person_id, centre_id, centre_code, course_number, course_title,
                            booked_at, usable_until, state, change_number, total_seconds)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'BOOKED', 0, 0) on conflict do nothing""")
                .params(
                        booking.id().value(),
                        booking.person().value(),
                        booking.centreId().value(),
                        booking.centre().value(),
                        booking.course().value(),
                        booking.title(),
                        Rows.utc(booking.bookedAt()),
                        Rows.utc(booking.usableUntil()))
                .update();
    }

    void remove(BookingId booking) {
        jdbc.sql("delete from learning_state where booking_id = ?")
                .param(booking.value())
                .update();
    }

    /**
     * @return whether it was news
     */
    boolean update(CourseResult result) {
        return jdbc.sql("""
                        update learning_state set state = :state, change_number = :change, score_percent = :score,
                            total_seconds = :seconds, started_at = :started, updated_at = :updated, passed_at = :passed
                        where booking_id = :booking and change_number < :change""")
                        .param("state", result.state().name())
                        .param("change", result.change())
                        .param("score", result.scorePercent())
                        .param("seconds", result.totalSeconds())
                        .param("started", Rows.utc(result.startedAt()))
                        .param("updated", Rows.utc(result.updatedAt()))
                        .param("passed", result.passedAt() == null ? null : Rows.utc(result.passedAt()))
                        .param("booking", result.bookingId().value())
                        .update()
                == 1;
    }

    long cursor() {
        return jdbc.sql("select change_number from learning_cursor where id = 1")
                .query(Long.class)
                .single();
    }

    void advanceCursor(long change) {
        jdbc.sql("update learning_cursor set change_number = ? where id = 1 and change_number < ?")
                .params(change, change)
                .update();
    }

    Map<BookingId, LearningState> of(PersonId person) {
        Map<BookingId, LearningState> states = new HashMap<>();
        jdbc.sql("select * from learning_state where person_id = ?")
                .param(person.value())
                .query(row -> {
                    states.put(new BookingId(row.getObject("booking_id", UUID.class)), state(row));
                });
        return states;
    }

    Optional<LearningState> of(BookingId booking) {
        return jdbc.sql("select * from learning_state where booking_id = ?")
                .param(booking.value())
                .query((row, line) -> state(row))
                .optional();
    }

    List<BookingId> passed(@Nullable BookingId after, int limit) {
        return jdbc.sql("select booking_id from learning_state where state = 'PASSED'"
                        + (after == null ? "" : " and booking_id > :after")
                        + " order by booking_id fetch first :limit rows only")
                .params(after == null ? Map.of("limit", limit) : Map.of("limit", limit, "after", after.value()))
                .query((row, number) -> new BookingId(row.getObject(1, UUID.class)))
                .list();
    }

    static LearningState state(ResultSet row) throws SQLException {
        return new LearningState(
                LearningState.Step.valueOf(row.getString("state")),
                row.getBigDecimal("score_percent"),
                row.getLong("total_seconds"),
                instantOrNull(row, "started_at"),
                instantOrNull(row, "passed_at"));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
