package de.kitacampus.portal.slave.journal;

import static de.kitacampus.portal.slave.journal.JournalAlarm.Kind.RESTORED;
import static de.kitacampus.portal.slave.journal.JournalAlarm.Kind.RESTORING;

import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * After the portal was restored from a backup the old chain cannot be continued: the master may hold more of it. So it is closed where the
 * backup ends, and a new one begins. Whatever had no receipt gets a new number there; what the master has already is a duplicate by
 * its event ID and counts once.
 */
class NewEpoch {

    private final JdbcClient database;
    private final Alarms alarms;

    NewEpoch(JdbcClient database, Alarms alarms) {
        this.database = database;
        this.alarms = alarms;
    }

    boolean isDue() {
        return alarms.open().stream().anyMatch(alarm -> alarm.kind() == RESTORING);
    }

    /**
     * @param own where the chain ends here
     * @param master where it ends there; null when it knows none
     */
    void begin(BatchClosing.Head own, @Nullable JournalHead master) {
        int epoch = Math.max(own.epoch(), master == null ? 0 : master.epoch()) + 1;
        int again = database.sql("""
                        update usage_event set epoch = null, sequence = null where exists (
                            select 1 from usage_batch batch where batch.open and batch.epoch = usage_event.epoch
                            and usage_event.sequence between batch.first_sequence and batch.last_sequence)
                        """).update();
        database.sql("delete from usage_batch where open").update();
        database.sql("update journal_head set epoch = :epoch, sequence = 0, hash = :start where id = 1")
                .param("epoch", epoch)
                .param("start", JournalHash.START.hex())
                .update();
        alarms.close(RESTORING);
        alarms.raise(RESTORED, statement(own, master, epoch, again));
    }

    private static String statement(BatchClosing.Head own, @Nullable JournalHead master, int epoch, int again) {
        return "epoch %d is closed here at %d with %s; the master's journal ended with %s; epoch %d begins, %d events without a receipt are sent again in it"
                .formatted(
                        own.epoch(),
                        own.sequence(),
                        own.hash().hex().substring(0, 12),
                        master == null ? "nothing" : "epoch " + master.epoch() + " at " + master.sequence(),
                        epoch,
                        again);
    }
}
