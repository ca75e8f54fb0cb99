package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.sql.Rows;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where learners stand in the navigation of sequenced courses, as the run-time library writes it. */
@Repository
class SequencingStates {

    private final JdbcClient jdbc;

    SequencingStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(UUID registration) {
        return jdbc.sql("select state from learning_sequencing where registration = ?")
                .param(registration)
                .query(String.class)
                .optional();
    }

    /** The registration must be locked. */
    void put(UUID registration, String state, Instant now) {
        int changed = jdbc.sql("update learning_sequencing set state = ?, updated_at = ? where registration = ?")
                .params(state, Rows.utc(now), registration)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into learning_sequencing (registration, state, updated_at) values (?, ?, ?)")
                    .params(registration, state, Rows.utc(now))
                    .update();
        }
    }
}
