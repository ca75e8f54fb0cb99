package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.ChainVerifier;
import de.kitacampus.portal.common.journal.ChainVerifier.SignedBatch;
import de.kitacampus.portal.common.journal.JournalFile;
import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.master.portals.MasterKeys;
import de.kitacampus.portal.master.portals.Portals;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The journals as they arrived: batches with their receipts, what was set aside, and the proof that nothing was altered since. */
@Service
@Transactional(readOnly = true)
public class Journals {

    private static final int FETCH_SIZE = 20;

    private final JdbcClient jdbc;
    private final Portals portals;
    private final MasterKeys masterKeys;

    Journals(JdbcClient jdbc, Portals portals, MasterKeys masterKeys) {
        this.jdbc = jdbc;
        this.portals = portals;
        this.masterKeys = masterKeys;
    }

    /** Batches, the latest first; of one portal or of all. */
    public List<StoredBatch> batches(@Nullable PortalId portal, long offset, int limit) {
        return page(
                        "select portal, batch_id, epoch, first_sequence, last_sequence, digest, received_at from usage_batch",
                        portal)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> new StoredBatch(
                        new PortalId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getString(6),
                        LedgerQueries.instant(row, "received_at")))
                .list();
    }

    public long countBatches(@Nullable PortalId portal) {
        return count("usage_batch", portal);
    }

    /** What was set aside, the latest first; of one portal or of all. */
    public List<SetAsideEvent> setAside(@Nullable PortalId portal, long offset, int limit) {
        return page(
                        "select portal, epoch, sequence, reason, detail, payload, received_at from usage_quarantine",
                        portal)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> new SetAsideEvent(
                        new PortalId(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        row.getLong(3),
                        QuarantineReason.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        LedgerQueries.instant(row, "received_at")))
                .list();
    }

    public long countSetAside(@Nullable PortalId portal) {
        return count("usage_quarantine", portal);
    }

    private JdbcClient.StatementSpec page(String select, @Nullable PortalId portal) {
        String where = portal == null ? "" : " where portal = :portal";
        String place = select.contains("usage_batch") ? "first_sequence" : "sequence";
        var statement = jdbc.sql(select + where + " order by received_at desc, portal, epoch desc, " + place
                + " desc limit :limit offset :offset");
        return portal == null ? statement : statement.param("portal", portal.value());
    }

    private long count(String table, @Nullable PortalId portal) {
        return portal == null
                ? jdbc.sql("select count(*) from " + table).query(Long.class).single()
                : jdbc.sql("select count(*) from " + table + " where portal = ?")
                        .params(portal.value())
                        .query(Long.class)
                        .single();
    }

    /** The receipt as it was given, compact JWS. */
    public Optional<String> receipt(PortalId portal, UUID batchId) {
        return jdbc.sql("select receipt from usage_batch where portal = ? and batch_id = ?")
                .params(portal.value(), batchId)
                .query((row, index) -> LedgerStore.text(row.getBytes(1)))
                .optional();
    }

    /**
     * Checks every stored signature, number and hash of a portal's journal anew.
     *
     * @param progress hears how many batches are done
     */
    public ChainVerifier.Report verify(PortalId portal, LongConsumer progress) {
        ChainVerifier verifier = new ChainVerifier(keyId -> portals.everHeld(portal, keyId), masterKeys::everHeld);
        try (Stream<SignedBatch> batches = signedBatches(portal)) {
            var remaining = batches.iterator();
            long done = 0;
            while (remaining.hasNext() && verifier.add(remaining.next()).isEmpty()) {
                progress.accept(++done);
            }
        }
        return verifier.report();
    }

    /** Writes all that proves a portal's journal: batches, receipts and the keys that signed them. */
    public void export(PortalId portal, OutputStream out) throws IOException {
        Map<String, PublicKey> portalKeys = new LinkedHashMap<>();
        Map<String, PublicKey> ownKeys = new LinkedHashMap<>();
        try (JournalFile.Writer file = new JournalFile.Writer(out);
                Stream<SignedBatch> batches = signedBatches(portal)) {
            for (SignedBatch batch : (Iterable<SignedBatch>) batches::iterator) {
                file.add(batch);
                note(batch.batch(), portalKeys, keyId -> portals.everHeld(portal, keyId));
                note(String.valueOf(batch.receipt()), ownKeys, masterKeys::everHeld);
            }
            file.keys(portalKeys.values(), ownKeys.values());
        }
    }

    private static void note(String jws, Map<String, PublicKey> keys, Function<String, Optional<PublicKey>> everHeld) {
        DocumentVerifier.keyId(jws)
                .filter(keyId -> !keys.containsKey(keyId))
                .flatMap(everHeld)
                .ifPresent(key -> keys.put(key.keyId(), key));
    }

    private Stream<SignedBatch> signedBatches(PortalId portal) {
        return jdbc
                .sql("select jws, receipt from usage_batch where portal = ? order by epoch, first_sequence")
                .withFetchSize(FETCH_SIZE)
                .params(portal.value())
                .query((row, index) -> signed(row))
                .stream();
    }

    private static SignedBatch signed(ResultSet row) throws SQLException {
        return new SignedBatch(LedgerStore.text(row.getBytes(1)), LedgerStore.text(row.getBytes(2)));
    }

    /**
     * A batch in the ledger.
     *
     * @param portal who sent it
     * @param batchId its name
     * @param epoch epoch of the journal
     * @param firstSequence first number in it
     * @param lastSequence last number in it
     * @param digest SHA-256 of the signed bytes
     * @param receivedAt when it arrived
     */
    public record StoredBatch(
            PortalId portal,
            UUID batchId,
            int epoch,
            long firstSequence,
            long lastSequence,
            String digest,
            Instant receivedAt) {}

    /**
     * An event that does not count until a person has decided.
     *
     * @param portal who sent it
     * @param epoch epoch of the journal
     * @param sequence place in the journal
     * @param reason why it does not count
     * @param detail what exactly
     * @param payload the event as it came
     * @param receivedAt when it arrived
     */
    public record SetAsideEvent(
            PortalId portal,
            int epoch,
            long sequence,
            QuarantineReason reason,
            String detail,
            String payload,
            Instant receivedAt) {}
}
