package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageBatch;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored batches. */
@Component
class Batches {

    private static final String COLUMNS =
            "select batch_id, epoch, first_sequence, last_sequence, hash, digest, jws, open from usage_batch ";

    private final JdbcClient database;

    Batches(JdbcClient database) {
        this.database = database;
    }

    Optional<StoredBatch> firstOpen(int epoch) {
        return database.sql(COLUMNS + "where epoch = :epoch and open order by first_sequence fetch first 1 rows only")
                .param("epoch", epoch)
                .query(Batches::row)
                .optional();
    }

    Optional<StoredBatch> find(UUID id) {
        return database.sql(COLUMNS + "where batch_id = :id")
                .param("id", id)
                .query(Batches::row)
                .optional();
    }

    Optional<StoredBatch> endingAt(int epoch, long sequence) {
        return database.sql(COLUMNS + "where epoch = :epoch and last_sequence = :sequence")
                .param("epoch", epoch)
                .param("sequence", sequence)
                .query(Batches::row)
                .optional();
    }

    void store(UsageBatch batch, String jws, long fencing) {
        database.sql("""
                        insert into usage_batch (batch_id, epoch, first_sequence, last_sequence, previous_hash, hash, digest,
                            jws, fencing, created_at, open)
                        values (:id, :epoch, :first, :last, :previous, :hash, :digest, :jws, :fencing, :created, true)
                        """)
                .param("id", batch.batchId())
                .param("epoch", batch.epoch())
                .param("first", batch.firstSequence())
                .param("last", batch.lastSequence())
                .param("previous", batch.previousHash().hex())
                .param("hash", batch.hash().hex())
                .param("digest", JournalHash.sha256(jws))
                .param("jws", jws.getBytes(StandardCharsets.US_ASCII))
                .param("fencing", fencing)
                .param("created", Timestamps.column(batch.createdAt()))
                .update();
    }

    void receipted(UUID id, String receipt, Instant now) {
        database.sql("""
                        update usage_batch set receipt = :receipt, receipted_at = :now, open = false where batch_id = :id
                        """)
                .param("receipt", receipt.getBytes(StandardCharsets.UTF_8))
                .param("now", Timestamps.column(now))
                .param("id", id)
                .update();
    }

    /** Opens everything after this number again; false if some of it has lost its bytes. */
    boolean reopenAfter(int epoch, long sequence) {
        long gone = database.sql("""
                        select count(*) from usage_batch where epoch = :epoch and first_sequence > :sequence and jws is null
                        """)
                .param("epoch", epoch)
                .param("sequence", sequence)
                .query(Long.class)
                .single();
        if (gone > 0) {
            return false;
        }
        database.sql("update usage_batch set open = true where epoch = :epoch and first_sequence > :sequence")
                .param("epoch", epoch)
                .param("sequence", sequence)
                .update();
        return true;
    }

    /** The last number up to which receipts cover everything. */
    long receiptedTo(int epoch) {
        return database.sql("""
                        select coalesce(
                            (select min(first_sequence) - 1 from usage_batch where epoch = :epoch and open),
                            (select max(last_sequence) from usage_batch where epoch = :epoch),
                            0)
                        """).param("epoch", epoch).query(Long.class).single();
    }

    private static StoredBatch row(ResultSet row, int number) throws SQLException {
        return new StoredBatch(
                row.getObject("batch_id", UUID.class),
                row.getInt("epoch"),
                row.getLong("first_sequence"),
                row.getLong("last_sequence"),
                new JournalHash(row.getString("hash")),
                row.getString("digest"),
                row.getBytes("jws"),
                row.getBoolean("open"));
    }
}
