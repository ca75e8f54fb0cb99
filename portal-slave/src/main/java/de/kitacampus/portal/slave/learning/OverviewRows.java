package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the overview, read straight from the table. */
@Repository
class OverviewRows {

    private final JdbcClient jdbc;

    OverviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> page(Condition condition, OverviewQuery query, int offset, int limit) {
        String direction = query.descending() ? " desc" : "";
        return jdbc.sql("select * from learning_state where " + condition.text() + " order by "
                        + query.column().expression() + direction + ", booked_at" + direction + ", booking_id"
                        + direction
                        + " offset :offset rows fetch next :limit rows only")
                .params(condition.values())
                .param("offset", offset)
                .param("limit", limit)
                .query(OverviewRows::line)
                .list();
    }

    long count(Condition condition) {
        return jdbc.sql("select count(*) from learning_state where " + condition.text())
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    Map<PersonId, Long> perPerson(Condition condition) {
        Map<PersonId, Long> counts = new HashMap<>();
        jdbc.sql("select person_id, count(*) from learning_state where " + condition.text() + " group by person_id")
                .params(condition.values())
                .query(row -> {
                    counts.put(new PersonId(row.getObject(1, UUID.class)), row.getLong(2));
                });
        return counts;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new BookingId(row.getObject("booking_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new CentreId(row.getObject("centre_id", UUID.class)),
                CentreCode.of(row.getString("centre_code")),
                CourseNumber.of(row.getString("course_number")),
                row.getString("course_title"),
                Rows.instant(row, "booked_at"),
                Rows.instant(row, "usable_until"),
                LearningStore.state(row));
    }

    /** A row without any name. */
    record Line(
            BookingId booking,
            PersonId person,
            CentreId centre,
            CentreCode centreCode,
            CourseNumber course,
            String title,
            Instant bookedAt,
            Instant usableUntil,
            LearningState state) {}

    /** Conditions with their bound values; nothing a person typed ever becomes part of the text. */
    record Condition(String text, Map<String, Object> values) {

        static final Condition ALL = new Condition("1 = 1", Map.of());

        Condition centres(Collection<CentreId> ids) {
            return ids.isEmpty()
                    ? and("1 = 0", Map.of())
                    : and(
                            "centre_id in (:scope)",
                            Map.of("scope", ids.stream().map(CentreId::value).toList()));
        }

        Condition centre(@Nullable CentreId id) {
            return id == null ? this : and("centre_id = :centre", Map.of("centre", id.value()));
        }

        Condition person(PersonId id) {
            return and("person_id = :person", Map.of("person", id.value()));
        }

        Condition step(LearningState.@Nullable Step step, Instant now) {
            return switch (step) {
                case null -> this;
                case EXPIRED -> and("state <> 'PASSED' and usable_until <= :now", Map.of("now", Rows.utc(now)));
                case PASSED -> and("state = 'PASSED'", Map.of());
                case BOOKED, STARTED, FAILED ->
                    and("state = :state and usable_until > :now", Map.of("state", step.name(), "now", Rows.utc(now)));
            };
        }

        Condition search(String text, Collection<PersonId> named) {
            if (text.isBlank()) {
                return this;
            }
            String pattern = "%"
                    + text.strip()
                            .toLowerCase(Locale.GERMAN)
                            .replace("!", "!!")
                            .replace("%", "!%")
                            .replace("_", "!_")
                    + "%";
            String course = "lower(course_number) like :text escape '!' or lower(course_title) like :text escape '!'";
            return named.isEmpty()
                    ? and("(" + course + ")", Map.of("text", pattern))
                    : and(
                            "(" + course + " or person_id in (:named))",
                            Map.of(
                                    "text",
                                    pattern,
                                    "named",
                                    named.stream().map(PersonId::value).toList()));
        }

        private Condition and(String more, Map<String, Object> bound) {
            Map<String, Object> all = new HashMap<>(values);
            all.putAll(bound);
            return new Condition(text + " and " + more, all);
        }
    }
}
