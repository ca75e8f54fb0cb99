package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.wire.v1.JournalHead;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The journal as its sender sees it. One sender at a time across processes; who does not hold the lease gets {@link Next.Busy}.
 *
 * @see "DD060-20261122-usage-journal-of-the-portal.md"
 */
public interface JournalSender {

    /** The batch to send now; closed and stored before it is given out, and the same bytes until a receipt covers it. */
    Next next(JournalIdentity identity);

    /** Takes the master's receipt for a batch; nothing of it counts unless all of it fits. */
    ReceiptOutcome receipt(JournalIdentity identity, UUID batch, String receiptJws);

    /**
     * Compares the master's word with the chain here.
     *
     * @param known the head the master knows, null when it knows none
     * @param receiptedBefore {@link JournalStatus#receiptedTo()} from before the master was asked
     */
    HeadOutcome compare(@Nullable JournalHead known, long receiptedBefore);

    /** The master refused a batch because it contradicts what it holds. */
    void contradicted(String detail);

    /** What there is to send. */
    sealed interface Next {
        record Send(SealedBatch batch) implements Next {}

        record Nothing() implements Next {}

        /** Another process is sending. */
        record Busy() implements Next {}

        /** An alarm forbids sending. */
        record Stopped() implements Next {}
    }

    /** What became of a receipt. */
    sealed interface ReceiptOutcome {
        record Accepted(int quarantined) implements ReceiptOutcome {}

        record NotAccepted(JournalAlarm.Kind why) implements ReceiptOutcome {}
    }

    /** What the comparison of the heads has shown. */
    enum HeadOutcome {
        EQUAL,
        /** The master has more than its receipts say; a repeat will bring the receipt. */
        RECEIPT_OUTSTANDING,
        RESENDING,
        STOPPED
    }
}
