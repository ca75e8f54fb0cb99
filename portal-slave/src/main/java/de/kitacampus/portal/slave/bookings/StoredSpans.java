package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class StoredSpans implements BookingSpans {

    private static final String SPAN = """
            select id, person_id, course_number, booked_at, first_start_at, coalesce(cancelled_at, usable_until) ends_at
            from booking where course_number in (:courses) and coalesce(cancelled_at, usable_until) > :moment""";

    private final JdbcClient jdbc;

    StoredSpans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BookingSpan> since(Instant moment, Collection<CourseNumber> courses) {
        return spans(moment, courses, null);
    }

    @Override
    public List<BookingSpan> since(Instant moment, Collection<CourseNumber> courses, PersonId person) {
        return spans(moment, courses, person);
    }

    private List<BookingSpan> spans(Instant moment, Collection<CourseNumber> courses, @Nullable PersonId person) {
        if (courses.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("courses", courses.stream().map(CourseNumber::value).toList());
        values.put("moment", Rows.utc(moment));
        if (person != null) {
            values.put("person", person.value());
        }
        return jdbc.sql(SPAN + (person == null ? "" : " and person_id = :person"))
                .params(values)
                .query((row, number) -> span(row))
                .list();
    }

    private static BookingSpan span(ResultSet row) throws SQLException {
        OffsetDateTime started = row.getObject(5, OffsetDateTime.class);
        return new BookingSpan(
                new BookingId(row.getObject(1, UUID.class)),
                new PersonId(row.getObject(2, UUID.class)),
                CourseNumber.of(row.getString(3)),
                Rows.instant(row, 4),
                started == null ? null : started.toInstant(),
                Rows.instant(row, 6));
    }
}
