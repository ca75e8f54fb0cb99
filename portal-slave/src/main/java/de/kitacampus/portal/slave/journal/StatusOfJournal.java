package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal's situation. */
@Component
class StatusOfJournal implements JournalStatus {

    private static final String WAITING = """
            from usage_event event where event.sequence is null or exists (
                select 1 from usage_batch batch where batch.open and batch.epoch = event.epoch
                and event.sequence between batch.first_sequence and batch.last_sequence)
            """;

    private final JdbcClient database;
    private final Batches batches;
    private final BatchClosing closing;
    private final Alarms alarms;
    private final Remarks remarks;

    StatusOfJournal(JdbcClient database, Batches batches, BatchClosing closing, Alarms alarms, Remarks remarks) {
        this.database = database;
        this.batches = batches;
        this.closing = closing;
        this.alarms = alarms;
        this.remarks = remarks;
    }

    @Override
    @Transactional(readOnly = true)
    public JournalSituation situation() {
        BatchClosing.Head head = closing.head();
        return new JournalSituation(
                countWaiting(),
                instant("select min(appended_at) as moment " + WAITING),
                new JournalHead(head.epoch(), head.sequence(), head.hash().hex()),
                batches.receiptedTo(head.epoch()),
                instant("select max(receipted_at) as moment from usage_batch"),
                remarks.quarantined(),
                alarms.open());
    }

    @Override
    @Transactional(readOnly = true)
    public long receiptedTo() {
        return batches.receiptedTo(closing.head().epoch());
    }

    @Override
    @Transactional
    public void acknowledge() {
        alarms.close(Arrays.stream(JournalAlarm.Kind.values())
                .filter(kind -> kind != JournalAlarm.Kind.RESTORING)
                .toArray(JournalAlarm.Kind[]::new));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> waiting() {
        return Set.copyOf(database.sql("select event.event_id " + WAITING)
                .query((row, number) -> Rows.uuid(row, "event_id"))
                .list());
    }

    private long countWaiting() {
        return database.sql("select count(*) " + WAITING).query(Long.class).single();
    }

    private @Nullable Instant instant(String sql) {
        return database.sql(sql)
                .query((row, number) -> Optional.ofNullable(Timestamps.read(row, "moment")))
                .single()
                .orElse(null);
    }
}
