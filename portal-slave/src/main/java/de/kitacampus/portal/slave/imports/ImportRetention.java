package de.kitacampus.portal.slave.imports;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.Retained;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was imported when, is kept for a while and then deleted; the people stay. */
@Component
class ImportRetention implements Retained {

    private static final String OLD = "select id from import_run where imported_at < ?";

    private final JdbcClient jdbc;

    ImportRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "imports.retention";
    }

    @Override
    public int usualDays() {
        return 730;
    }

    @Override
    public int leastDays() {
        return 30;
    }

    @Override
    public long due(Instant before) {
        return jdbc.sql("select count(*) from import_run where imported_at < ?")
                .param(Rows.utc(before))
                .query(Long.class)
                .single();
    }

    @Override
    public void delete(Instant before) {
        OffsetDateTime limit = Rows.utc(before);
        for (String table : new String[] {"import_refusal", "import_person"}) {
            jdbc.sql("delete from " + table + " where run_id in (" + OLD + ")")
                    .param(limit)
                    .update();
        }
        jdbc.sql("delete from import_run where imported_at < ?").param(limit).update();
    }
}
