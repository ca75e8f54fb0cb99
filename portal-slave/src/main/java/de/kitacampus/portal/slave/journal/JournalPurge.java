package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.time.Retained;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes events that a receipt has covered for long enough; the batch's hashes and its receipt stay. */
@Component
class JournalPurge implements Retained {

    /** Longer than a month, so that a month is still here when it is reconciled. */
    static final Duration RETENTION = Duration.ofDays(35);

    private static final String OLD = " from usage_batch where not open and jws is not null and receipted_at < :limit";

    private final JdbcClient database;

    JournalPurge(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String key() {
        return "sync.retention";
    }

    @Override
    public int usualDays() {
        return (int) RETENTION.toDays();
    }

    @Override
    public int leastDays() {
        return (int) RETENTION.toDays();
    }

    @Override
    public long due(Instant before) {
        return database.sql("select count(*)" + OLD)
                .param("limit", Timestamps.column(before))
                .query(Long.class)
                .single();
    }

    @Override
    public void delete(Instant before) {
        oldest(before).forEach(this::purge);
    }

    private List<UUID> oldest(Instant limit) {
        return database.sql("select batch_id" + OLD + " order by epoch, first_sequence fetch first 200 rows only")
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
