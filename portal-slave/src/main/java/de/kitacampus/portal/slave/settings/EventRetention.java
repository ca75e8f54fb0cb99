package de.kitacampus.portal.slave.settings;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.Retained;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the modules told each other, once it was heard. */
@Component
class EventRetention implements Retained {

    private static final String OLD = " from event_publication where completion_date < ?";

    private final JdbcClient jdbc;

    EventRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "settings.events";
    }

    @Override
    public int usualDays() {
        return 30;
    }

    @Override
    public int leastDays() {
        return 1;
    }

    @Override
    public long due(Instant before) {
        return jdbc.sql("select count(*)" + OLD)
                .param(Rows.utc(before))
                .query(Long.class)
                .single();
    }

    @Override
    public void delete(Instant before) {
        jdbc.sql("delete" + OLD).param(Rows.utc(before)).update();
    }
}
