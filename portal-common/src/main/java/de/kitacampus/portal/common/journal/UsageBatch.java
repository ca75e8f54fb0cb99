package de.kitacampus.portal.common.journal;

import de.kitacampus.portal.common.id.PortalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Consecutive entries of a journal, signed and sent as one; the payload of a {@code usage-batch+jws}.
 *
 * @param portalId the portal
 * @param epoch number of the journal
 * @param batchId unique for ever
 * @param previousHash the chain before the first entry
 * @param hash the chain after the last entry
 * @param createdAt when the batch was closed
 * @param entries 1 to {@value #MAX_ENTRIES} entries without a gap
 */
public record UsageBatch(
        PortalId portalId,
        int epoch,
        UUID batchId,
        JournalHash previousHash,
        JournalHash hash,
        Instant createdAt,
        List<JournalEntry> entries) {

    public static final int MAX_ENTRIES = 500;

    /**
     * @throws IllegalArgumentException if the entries are none, too many, not consecutive, or do not lead from one hash to the
     *     other
     */
    public UsageBatch {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("a batch holds 1 to " + MAX_ENTRIES + " entries, not " + entries.size());
        }
        for (int place = 0; place < entries.size(); place++) {
            if (entries.get(place).sequence() != entries.getFirst().sequence() + place) {
                throw new IllegalArgumentException(
                        "sequence " + entries.get(place).sequence() + " does not follow its predecessor");
            }
        }
        if (!previousHash.then(entries).equals(hash)) {
            throw new IllegalArgumentException("the hash chain does not fit the entries");
        }
    }

    /** Closes a batch over these entries. */
    public static UsageBatch close(
            PortalId portalId,
            int epoch,
            UUID batchId,
            JournalHash previousHash,
            Instant createdAt,
            List<JournalEntry> entries) {
        return new UsageBatch(portalId, epoch, batchId, previousHash, previousHash.then(entries), createdAt, entries);
    }

    public long firstSequence() {
        return entries.getFirst().sequence();
    }

    public long lastSequence() {
        return entries.getLast().sequence();
    }
}
