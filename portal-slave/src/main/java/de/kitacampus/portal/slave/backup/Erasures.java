package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.common.sql.Rows;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same list in the database. */
final class Erasures {

    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(UUID person, Instant at) {
        int known = jdbc.sql("update backup_erasure set again = false where person_id = ?")
                .param(person)
                .update();
        if (known == 0) {
            jdbc.sql("insert into backup_erasure (person_id, erased_at, again) values (?, ?, false)")
                    .params(person, Rows.utc(at))
                    .update();
        }
    }

    Map<UUID, Instant> all() {
        Map<UUID, Instant> erased = new HashMap<>();
        jdbc.sql("select person_id, erased_at from backup_erasure").query(row -> {
            erased.put(row.getObject(1, UUID.class), Rows.instant(row, 2));
        });
        return erased;
    }

    long since(Instant moment) {
        return jdbc.sql("select count(*) from backup_erasure where erased_at > ?")
                .param(Rows.utc(moment))
                .query(Long.class)
                .single();
    }

    /** In a restored database: those who are there although they were erased have to go again. */
    int bringAgain(Map<UUID, Instant> erased) {
        int found = 0;
        for (Map.Entry<UUID, Instant> one : erased.entrySet()) {
            boolean back = jdbc.sql("select count(*) from person where id = ?")
                            .param(one.getKey())
                            .query(Long.class)
                            .single()
                    > 0;
            note(one.getKey(), one.getValue());
            if (back) {
                jdbc.sql("update backup_erasure set again = true where person_id = ?")
                        .param(one.getKey())
                        .update();
                found++;
            }
        }
        return found;
    }

    List<UUID> due() {
        return jdbc.sql("select person_id from backup_erasure where again")
                .query(UUID.class)
                .list();
    }
}
