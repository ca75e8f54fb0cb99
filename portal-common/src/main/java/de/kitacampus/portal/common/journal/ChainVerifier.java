package de.kitacampus.portal.common.journal;

import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.signing.DocumentVerifier.UntrustedDocument;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks a journal from its signed batches and their receipts alone, as the portal, the master or an auditor without either can
 * do it: every signature, the numbers without a gap, the hash chain, and that each receipt speaks of exactly its batch. Give the
 * batches one after the other in the order of the journal; the first break ends the verification.
 *
 * @see "DD003-20261122-usage-journal.md"
 */
public final class ChainVerifier {

    private final DocumentVerifier portal;
    private final DocumentVerifier master;
    private @Nullable UsageBatch last;
    private @Nullable Break broken;
    private long batches;
    private long entries;

    /**
     * @param portalKeys finds a key of the portal by its key ID, old ones too
     * @param masterKeys finds a key of the master by its key ID, old ones too
     */
    public ChainVerifier(
            Function<String, Optional<PublicKey>> portalKeys, Function<String, Optional<PublicKey>> masterKeys) {
        this.portal = new DocumentVerifier(portalKeys);
        this.master = new DocumentVerifier(masterKeys);
    }

    /**
     * Checks the next batch.
     *
     * @return the break, if there is one here or was one before
     */
    public Optional<Break> add(SignedBatch signed) {
        if (broken == null) {
            batches++;
            try {
                UsageBatch batch = portal.verify(signed.batch(), SignedDocument.USAGE_BATCH, UsageBatch.class);
                broken = breakBefore(batch);
                if (broken == null && signed.receipt() != null) {
                    broken = breakOfReceipt(batch, signed.batch(), signed.receipt());
                }
                entries += batch.entries().size();
                last = batch;
            } catch (UntrustedDocument | UnreadableMessage refused) {
                broken = breakAfterLast(Part.BATCH, String.valueOf(refused.getMessage()));
            }
        }
        return Optional.ofNullable(broken);
    }

    /** What was checked so far. */
    public Report report() {
        JournalHead head = last == null
                ? null
                : new JournalHead(last.epoch(), last.lastSequence(), last.hash().hex());
        return new Report(batches, entries, head, broken);
    }

    private @Nullable Break breakBefore(UsageBatch batch) {
        UsageBatch before = last;
        if (before != null && !before.portalId().equals(batch.portalId())) {
            return at(batch, "the batch belongs to another portal");
        }
        if (before != null && batch.epoch() < before.epoch()) {
            return at(batch, "epoch " + batch.epoch() + " was closed before");
        }
        boolean continues = before != null && batch.epoch() == before.epoch();
        long expected = before != null && continues ? before.lastSequence() + 1 : 1;
        if (batch.firstSequence() != expected) {
            return at(batch, "sequence " + expected + " is missing");
        }
        JournalHash head = before != null && continues ? before.hash() : JournalHash.START;
        return head.equals(batch.previousHash()) ? null : at(batch, "the hash chain does not continue");
    }

    private @Nullable Break breakOfReceipt(UsageBatch batch, String jws, String signedReceipt) {
        UsageReceipt receipt;
        try {
            receipt = master.verify(signedReceipt, SignedDocument.USAGE_RECEIPT, UsageReceipt.class);
        } catch (UntrustedDocument | UnreadableMessage refused) {
            return new Break(
                    batches, batch.epoch(), batch.firstSequence(), Part.RECEIPT, String.valueOf(refused.getMessage()));
        }
        String difference = difference(batch, jws, receipt);
        return difference == null
                ? null
                : new Break(batches, batch.epoch(), batch.firstSequence(), Part.RECEIPT, difference);
    }

    private static @Nullable String difference(UsageBatch batch, String jws, UsageReceipt receipt) {
        boolean sameBatch = receipt.portalId().equals(batch.portalId())
                && receipt.batchId().equals(batch.batchId())
                && receipt.epoch() == batch.epoch();
        if (!sameBatch) {
            return "the receipt speaks of another batch";
        }
        if (!receipt.batchDigest().equals(JournalHash.sha256(jws))) {
            return "the receipt was given for other bytes";
        }
        if (receipt.firstSequence() != batch.firstSequence() || receipt.lastSequence() != batch.lastSequence()) {
            return "the receipt covers other sequence numbers";
        }
        if (!receipt.head().equals(batch.hash())) {
            return "the receipt names another head";
        }
        return receipt.outcomes().size() == batch.entries().size() ? null : "the receipt does not tell of every event";
    }

    private Break at(UsageBatch batch, String reason) {
        return new Break(batches, batch.epoch(), batch.firstSequence(), Part.BATCH, reason);
    }

    private Break breakAfterLast(Part part, String reason) {
        int epoch = last == null ? 1 : last.epoch();
        long sequence = last == null ? 1 : last.lastSequence() + 1;
        return new Break(batches, epoch, sequence, part, reason);
    }

    /**
     * @param batch compact JWS of the batch
     * @param receipt compact JWS of its receipt, or null if none has arrived yet
     */
    public record SignedBatch(String batch, @Nullable String receipt) {}

    /** Which of the two documents is at fault. */
    public enum Part {
        BATCH,
        RECEIPT
    }

    /**
     * The first place where the journal cannot be trusted.
     *
     * @param batchNumber number of the batch as given, from 1
     * @param epoch epoch of the journal
     * @param sequence the first sequence number that is not proven any more
     * @param part which document
     * @param reason what is wrong, in English
     */
    public record Break(long batchNumber, int epoch, long sequence, Part part, String reason) {}

    /**
     * @param batches how many batches were looked at
     * @param entries how many entries they hold
     * @param head the last proven place, or null when there is none
     * @param broken the break, or null when all is sound
     */
    public record Report(
            long batches,
            long entries,
            @Nullable JournalHead head,
            @Nullable Break broken) {

        public boolean isSound() {
            return broken == null;
        }
    }
}
