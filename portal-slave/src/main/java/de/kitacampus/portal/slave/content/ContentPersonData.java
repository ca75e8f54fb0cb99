package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a person what she opened and confirmed, which stays by ID when she is erased, and how she learned courses, which goes with her. */
@Component
@Order(25)
class ContentPersonData implements PersonData {

    private final JdbcClient jdbc;
    private final PlayStore plays;

    ContentPersonData(JdbcClient jdbc, PlayStore plays) {
        this.jdbc = jdbc;
        this.plays = plays;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Table> tell(PersonId person) {
        return List.of(readings(person), courses(person));
    }

    private Table courses(PersonId person) {
        return new Table(
                "content.personal.courses",
                List.of(
                        "content.personal.content",
                        "content.personal.version",
                        "content.personal.unit",
                        "content.personal.attempt",
                        "content.personal.state",
                        "content.personal.score",
                        "content.personal.seconds",
                        "content.personal.reported"),
                jdbc.sql("""
                                select c.title, v.version, i.sco + 1, i.attempt, i.state, i.score, i.total_seconds + i.run_seconds, i.cmi
                                from content_play_item i join content_play p on p.id = i.play_id
                                join content_version v on v.id = p.version_id join content c on c.id = v.content_id
                                where p.person_id = ? order by c.number, v.version, i.sco, i.attempt""")
                        .param(person.value())
                        .query((row, line) -> List.of(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                Objects.requireNonNullElse(row.getString(6), ""),
                                row.getString(7),
                                row.getString(8)))
                        .list());
    }

    private Table readings(PersonId person) {
        return new Table(
                "content.personal",
                List.of(
                        "content.personal.content",
                        "content.personal.version",
                        "content.personal.opened",
                        "content.personal.confirmed"),
                jdbc.sql("""
                                select c.title, v.version, r.opened_at, r.confirmed_at
                                from content_reading r join content_version v on v.id = r.version_id
                                join content c on c.id = v.content_id
                                where r.person_id = ? order by r.opened_at, c.number, v.version""")
                        .param(person.value())
                        .query((row, line) -> List.of(
                                row.getString(1),
                                row.getString(2),
                                Rows.instant(row, "opened_at").toString(),
                                text(Rows.instantOrNull(row, "confirmed_at"))))
                        .list());
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    @Override
    public void erase(Leaver leaver) {
        plays.erase(leaver.id());
    }
}
