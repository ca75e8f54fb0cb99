package de.kitacampus.portal.slave.journal;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.journal.JournalEntry;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers what has no number yet and seals it. Whatever is committed without a number at that moment is taken, so a
 * transaction that commits late is never passed over; its events only get a later number.
 */
@Component
class BatchClosing {

    /** Keeps the signed text well below the megabyte that a column and a request hold. */
    static final int MAX_PAYLOAD_CHARACTERS = 300_000;

    private final JdbcClient database;
    private final Batches batches;
    private final Clock clock;

    BatchClosing(JdbcClient database, Batches batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    Optional<SealedBatch> close(JournalIdentity identity, long fencing) {
        List<Unnumbered> waiting = waiting();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(seal(identity, fencing, waiting));
    }

    private List<Unnumbered> waiting() {
        List<Unnumbered> candidates = database.sql("""
                        select event_id, payload from usage_event where sequence is null
                        order by number fetch first :limit rows only
                        """)
                .param("limit", UsageBatch.MAX_ENTRIES)
                .query((row, number) -> new Unnumbered(row.getObject("event_id", UUID.class), row.getString("payload")))
                .list();
        List<Unnumbered> fitting = new ArrayList<>();
        int characters = 0;
        for (Unnumbered event : candidates) {
            characters += event.payload().length();
            if (characters > MAX_PAYLOAD_CHARACTERS) {
                break;
            }
            fitting.add(event);
        }
        return fitting;
    }

    private SealedBatch seal(JournalIdentity identity, long fencing, List<Unnumbered> events) {
        Head head = head();
        List<JournalEntry> entries = new ArrayList<>();
        for (Unnumbered event : events) {
            JournalEntry entry = new JournalEntry(head.sequence() + entries.size() + 1, event.payload());
            number(event.id(), head.epoch(), entry.sequence());
            entries.add(entry);
        }
        UsageBatch batch = UsageBatch.close(
                identity.portal(),
                head.epoch(),
                UuidCreator.getTimeOrderedEpoch(),
                head.hash(),
                clock.instant(),
                entries);
        String jws = new DocumentSigner(identity.key()).sign(SignedDocument.USAGE_BATCH, batch);
        batches.store(batch, jws, fencing);
        database.sql("update journal_head set sequence = :sequence, hash = :hash where id = 1")
                .param("sequence", batch.lastSequence())
                .param("hash", batch.hash().hex())
                .update();
        return new SealedBatch(batch.batchId(), batch.epoch(), batch.firstSequence(), batch.lastSequence(), jws);
    }

    private void number(UUID event, int epoch, long sequence) {
        int numbered = database.sql("""
                        update usage_event set epoch = :epoch, sequence = :sequence
                        where event_id = :id and sequence is null
                        """)
                .param("epoch", epoch)
                .param("sequence", sequence)
                .param("id", event)
                .update();
        if (numbered != 1) {
            throw new IllegalStateException("event " + event + " has a number already");
        }
    }

    Head head() {
        return database.sql("select epoch, sequence, hash from journal_head where id = 1")
                .query((row, number) ->
                        new Head(row.getInt("epoch"), row.getLong("sequence"), new JournalHash(row.getString("hash"))))
                .single();
    }

    record Head(int epoch, long sequence, JournalHash hash) {}

    private record Unnumbered(UUID id, String payload) {}
}
