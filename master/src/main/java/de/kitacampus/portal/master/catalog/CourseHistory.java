package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.shell.ChangeTable;
import de.kitacampus.portal.master.shell.FieldChanges;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what of a course when. Rows are only ever added. */
@Component
public class CourseHistory extends ChangeTable {

    /** Field of who sees a course: a rule, or whom was chosen. */
    public static final String AUDIENCE = "audience";

    private static final Set<String> RULES = Set.of("EVERYBODY", "AGREED");

    private final FieldChanges changes;
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
        changes = new FieldChanges(database, "course_change", "course_number");
        this.current = current;
        this.clock = clock;
    }

    /** In the transaction of the change itself; what is alike before and after is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(CourseNumber course, Map<String, String> before, Map<String, String> after) {
        changes.record(course.value(), before, after, current.name(), clock.instant());
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
        if (field.equals(AUDIENCE) && RULES.contains(value)) {
            return new Change.Word("catalog.change.audience." + value.toLowerCase(java.util.Locale.ROOT));
        }
        return field.equals("state") && !value.isEmpty()
                ? new Change.Word("catalog.state." + value.toLowerCase(java.util.Locale.ROOT))
                : Change.orNothing(value);
    }
}
