package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a person what she has learned; it holds no name and stays when she is erased. */
@Component
@Order(30)
class LearningPersonData implements PersonData {

    private final JdbcClient jdbc;

    LearningPersonData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Table> tell(PersonId person) {
        return List.of(new Table(
                "learning.personal",
                List.of(
                        "learning.personal.course",
                        "learning.personal.state",
                        "learning.personal.score",
                        "learning.personal.seconds",
                        "learning.personal.passedAt"),
                jdbc.sql("""
                                select course_number, course_title, state, score_percent, total_seconds, passed_at
                                from learning_state where person_id = ? order by booked_at""")
                        .param(person.value())
                        .query((row, number) -> List.of(
                                row.getString(1) + " " + row.getString(2),
                                row.getString(3),
                                Objects.toString(row.getBigDecimal(4), ""),
                                String.valueOf(row.getLong(5)),
                                Objects.toString(row.getObject(6), "")))
                        .list()));
    }

    @Override
    public void erase(Leaver leaver) {}
}
