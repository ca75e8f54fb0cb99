package de.kitacampus.portal.slave.invitations;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InvitedPersonData implements PersonData {

    private final JdbcClient jdbc;

    InvitedPersonData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Table> tell(PersonId person) {
        return List.of(new Table(
                "invitations.personal",
                List.of("invitations.personal.at", "invitations.personal.times"),
                jdbc.sql("select sent_at, times from invitation where person_id = ?")
                        .param(person.value())
                        .query((row, number) -> List.of(Rows.instant(row, 1).toString(), String.valueOf(row.getInt(2))))
                        .list()));
    }

    @Override
    public void erase(Leaver leaver) {
        jdbc.sql("delete from invitation where person_id = ?")
                .param(leaver.id().value())
                .update();
    }
}
