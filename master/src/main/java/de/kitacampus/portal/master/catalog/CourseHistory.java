package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.shell.ChangeTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what of a course when. Rows are only ever added. */
@Component
class CourseHistory extends ChangeTable {

    private static final int MAX_VALUE = 1_000;

    private final JdbcClient database;
    private final CurrentAccount current;
    private final Clock clock;

    CourseHistory(JdbcClient database, CurrentAccount current, Clock clock) {
        super(
                database,
                ChangeKind.COURSE,
                new Columns(
                        "course_change",
                        "changed_at",
                        "changed_by",
                        "id",
                        "course_number || ' ' || value_before || ' ' || value_after"));
        this.database = database;
        this.current = current;
        this.clock = clock;
    }

    /** In the transaction of the change itself; what is alike before and after is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(CourseNumber course, Map<String, String> before, Map<String, String> after) {
        after.forEach((field, now) -> {
            String then = before.getOrDefault(field, "");
            if (!then.equals(now)) {
                insert(course, field, then, now);
            }
        });
    }

    private void insert(CourseNumber course, String field, String before, String after) {
        database.sql("insert into course_change"
                        + " (id, course_number, changed_at, changed_by, field, value_before, value_after)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        course.value(),
                        Rows.utc(clock.instant()),
                        current.name(),
                        field,
                        shortened(before),
                        shortened(after))
                .update();
    }

    private static String shortened(String text) {
        return text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE - 1) + "…" : text;
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        String course = row.getString("course_number");
        String field = row.getString("field");
        return new Change(
                Rows.instant(row, "changed_at"),
                row.getString("changed_by"),
                kind(),
                course,
                "courses/" + course,
                "catalog.change",
                List.of(
                        new Change.Word("catalog.change." + field),
                        value(field, row.getString("value_before")),
                        value(field, row.getString("value_after"))),
                Rows.uuid(row, "id"));
    }

    private static Object value(String field, String value) {
        return field.equals("state") && !value.isEmpty()
                ? new Change.Word("catalog.state." + value.toLowerCase(java.util.Locale.ROOT))
                : Change.orNothing(value);
    }
}
