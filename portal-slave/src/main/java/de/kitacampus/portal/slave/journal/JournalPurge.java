package de.kitacampus.portal.slave.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes events that a receipt has covered for long enough; the batch's hashes and its receipt stay. */
@Component
class JournalPurge {

    /** Longer than a month, so that a month is still here when it is reconciled. */
    static final Duration RETENTION = Duration.ofDays(35);

    private final JdbcClient database;
    private final Clock clock;

    JournalPurge(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${portal.journal.purge-every:1h}",
            initialDelayString = "${portal.journal.purge-first:5m}")
    @Transactional
    public void run() {
        due(clock.instant().minus(RETENTION)).forEach(this::purge);
    }

    private List<UUID> due(Instant limit) {
        return database.sql("""
                        select batch_id from usage_batch where not open and jws is not null and receipted_at < :limit
                        order by epoch, first_sequence fetch first 200 rows only
                        """)
                .param("limit", Timestamps.column(limit))
                .query(UUID.class)
                .list();
    }

    private void purge(UUID batch) {
        database.sql("""
                        delete from usage_event where exists (
                            select 1 from usage_batch batch where batch.batch_id = :batch and batch.epoch = usage_event.epoch
                            and usage_event.sequence between batch.first_sequence and batch.last_sequence)
                        """).param("batch", batch).update();
        database.sql("update usage_batch set jws = null where batch_id = :batch")
                .param("batch", batch)
                .update();
    }
}
