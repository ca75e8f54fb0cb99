package de.kitacampus.portal.slave.staff;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a person is at the employer's sign-in; goes with her. */
@Component
class EmployedPersonData implements PersonData {

    private final JdbcClient jdbc;

    EmployedPersonData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Table> tell(PersonId person) {
        return List.of(new Table(
                "staff.employer",
                List.of("staff.employer.issuer", "staff.employer.subject"),
                jdbc.sql("select issuer, subject from person_at_employer where person_id = ?")
                        .param(person.value())
                        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                        .list()));
    }

    @Override
    public void erase(Leaver leaver) {}
}
