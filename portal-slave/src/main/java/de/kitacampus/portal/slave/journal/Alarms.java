package de.kitacampus.portal.slave.journal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Raises and closes the journal's alarms; closed ones stay as history. */
@Component
class Alarms {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);
    private static final int DETAIL_LENGTH = 500;

    private final JdbcClient database;
    private final Clock clock;

    Alarms(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void raise(JournalAlarm.Kind kind, String detail) {
        log.warn("Journal alarm {}: {}", kind, detail);
        if (open().stream().anyMatch(alarm -> alarm.kind() == kind)) {
            return;
        }
        database.sql("insert into journal_alarm (kind, detail, raised_at) values (:kind, :detail, :now)")
                .param("kind", kind.name())
                .param("detail", detail.length() > DETAIL_LENGTH ? detail.substring(0, DETAIL_LENGTH) : detail)
                .param("now", Timestamps.column(clock.instant()))
                .update();
    }

    void close(JournalAlarm.Kind... kinds) {
        for (JournalAlarm.Kind kind : kinds) {
            database.sql("update journal_alarm set cleared_at = :now where kind = :kind and cleared_at is null")
                    .param("now", Timestamps.column(clock.instant()))
                    .param("kind", kind.name())
                    .update();
        }
    }

    List<JournalAlarm> open() {
        return database.sql(
                        "select kind, detail, raised_at from journal_alarm where cleared_at is null order by number")
                .query((row, number) -> new JournalAlarm(
                        JournalAlarm.Kind.valueOf(row.getString("kind")),
                        row.getString("detail"),
                        Objects.requireNonNull(Timestamps.read(row, "raised_at"))))
                .list();
    }

    boolean stopping() {
        return open().stream().anyMatch(alarm -> alarm.kind().stops());
    }
}
