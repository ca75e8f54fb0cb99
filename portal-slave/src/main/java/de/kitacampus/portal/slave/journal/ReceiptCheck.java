package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.UsageReceipt;
import java.util.Optional;

/** Whether a genuine receipt is the receipt of this batch; answers with what does not fit. */
final class ReceiptCheck {

    private ReceiptCheck() {}

    static Optional<String> misfit(UsageReceipt receipt, StoredBatch batch, PortalId portal) {
        if (!receipt.portalId().equals(portal)) {
            return Optional.of("it is for another portal");
        }
        if (!receipt.batchId().equals(batch.id()) || receipt.epoch() != batch.epoch()) {
            return Optional.of("it is for another batch");
        }
        if (!receipt.batchDigest().equals(batch.digest())) {
            return Optional.of("the batch arrived with other bytes");
        }
        if (receipt.firstSequence() != batch.firstSequence() || receipt.lastSequence() != batch.lastSequence()) {
            return Optional.of("it covers another range");
        }
        if (!receipt.head().equals(batch.hash())) {
            return Optional.of("the chain has another end");
        }
        return namesEveryEvent(receipt) ? Optional.empty() : Optional.of("it does not name every event once");
    }

    private static boolean namesEveryEvent(UsageReceipt receipt) {
        long expected = receipt.firstSequence();
        for (UsageReceipt.Outcome outcome : receipt.outcomes()) {
            if (outcome.sequence() != expected++) {
                return false;
            }
        }
        return expected == receipt.lastSequence() + 1;
    }
}
