package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a person what she opened and confirmed; it holds no name and stays by ID when she is erased. */
@Component
@Order(25)
class ContentPersonData implements PersonData {

    private final JdbcClient jdbc;

    ContentPersonData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Table> tell(PersonId person) {
        return List.of(new Table(
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
                        .list()));
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    @Override
    public void erase(Leaver leaver) {}
}
