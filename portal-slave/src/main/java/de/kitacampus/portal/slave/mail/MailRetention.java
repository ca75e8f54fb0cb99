package de.kitacampus.portal.slave.mail;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.Retained;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails that need no further try are kept for a while and then deleted. */
@Component
class MailRetention implements Retained {

    private static final String OLD = " from mail where state not in ('WAITING', 'SENDING') and created_at < ?";

    private final JdbcClient jdbc;

    MailRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "mail.retention";
    }

    @Override
    public int usualDays() {
        return 365;
    }

    @Override
    public int leastDays() {
        return 30;
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
