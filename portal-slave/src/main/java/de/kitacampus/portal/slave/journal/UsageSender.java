package de.kitacampus.portal.slave.journal;

import static de.kitacampus.portal.slave.journal.JournalAlarm.Kind.FORK;
import static de.kitacampus.portal.slave.journal.JournalAlarm.Kind.MASTER_BEHIND;
import static de.kitacampus.portal.slave.journal.JournalAlarm.Kind.RECEIPT_MISMATCH;
import static de.kitacampus.portal.slave.journal.JournalAlarm.Kind.RECEIPT_UNTRUSTED;
import static de.kitacampus.portal.slave.journal.JournalAlarm.Kind.RESEND_IMPOSSIBLE;

import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.signing.DocumentVerifier.UntrustedDocument;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out batches, takes receipts and compares heads. */
@Component
class UsageSender implements JournalSender {

    private final SenderLease lease;
    private final Batches batches;
    private final BatchClosing closing;
    private final Alarms alarms;
    private final Remarks remarks;
    private final NewEpoch epochs;
    private final Clock clock;

    UsageSender(
            JdbcClient database, Batches batches, BatchClosing closing, Alarms alarms, Remarks remarks, Clock clock) {
        this.lease = new SenderLease(database, clock);
        this.batches = batches;
        this.closing = closing;
        this.alarms = alarms;
        this.remarks = remarks;
        this.epochs = new NewEpoch(database, alarms);
        this.clock = clock;
    }

    @Override
    @Transactional
    public Next next(JournalIdentity identity) {
        OptionalLong fencing = lease.take();
        if (fencing.isEmpty()) {
            return new Next.Busy();
        }
        if (alarms.stopping()) {
            return new Next.Stopped();
        }
        return batches.firstOpen(closing.head().epoch())
                .map(StoredBatch::sealed)
                .or(() -> closing.close(identity, fencing.getAsLong()))
                .<Next>map(Next.Send::new)
                .orElseGet(Next.Nothing::new);
    }

    @Override
    @Transactional
    public ReceiptOutcome receipt(JournalIdentity identity, UUID batch, String receiptJws) {
        lease.lock();
        StoredBatch stored = batches.find(batch).orElseThrow();
        UsageReceipt receipt;
        try {
            receipt = new DocumentVerifier(identity.masterKeys())
                    .verify(receiptJws, SignedDocument.USAGE_RECEIPT, UsageReceipt.class);
        } catch (UntrustedDocument | UnreadableMessage broken) {
            return notAccepted(RECEIPT_UNTRUSTED, stored, String.valueOf(broken.getMessage()));
        }
        Optional<String> misfit = ReceiptCheck.misfit(receipt, stored, identity.portal());
        if (misfit.isPresent()) {
            return notAccepted(RECEIPT_MISMATCH, stored, misfit.get());
        }
        batches.receipted(batch, receiptJws, clock.instant());
        alarms.close(RECEIPT_UNTRUSTED, RECEIPT_MISMATCH);
        return new ReceiptOutcome.Accepted(remarks.note(receipt));
    }

    private ReceiptOutcome notAccepted(JournalAlarm.Kind why, StoredBatch batch, String detail) {
        alarms.raise(
                why, "receipt for events %d to %d: %s".formatted(batch.firstSequence(), batch.lastSequence(), detail));
        return new ReceiptOutcome.NotAccepted(why);
    }

    @Override
    @Transactional
    public HeadOutcome compare(@Nullable JournalHead known, long receiptedBefore) {
        lease.lock();
        BatchClosing.Head own = closing.head();
        if (epochs.isDue()) {
            epochs.begin(own, known);
            return HeadOutcome.EQUAL;
        }
        // Of an epoch that has not reached the master yet it knows nothing, whatever it knows of older ones.
        JournalHead master = known == null || known.epoch() < own.epoch()
                ? new JournalHead(own.epoch(), 0, JournalHash.START.hex())
                : known;
        if (master.epoch() != own.epoch() || !isOurs(master)) {
            return stop(
                    FORK,
                    "the master's journal ends at %d (epoch %d) with %s, which is not ours"
                            .formatted(master.sequence(), master.epoch(), abbreviated(master.hash())));
        }
        if (alarms.stopping()) {
            return HeadOutcome.STOPPED;
        }
        if (master.sequence() < receiptedBefore) {
            return resendAfter(master, receiptedBefore);
        }
        return master.sequence() > receiptedBefore ? HeadOutcome.RECEIPT_OUTSTANDING : HeadOutcome.EQUAL;
    }

    private boolean isOurs(JournalHead master) {
        return master.sequence() == 0
                ? JournalHash.START.hex().equals(master.hash())
                : batches.endingAt(master.epoch(), master.sequence())
                        .map(batch -> batch.hash().hex().equals(master.hash()))
                        .orElse(false);
    }

    private HeadOutcome resendAfter(JournalHead master, long receiptedBefore) {
        String detail = "the master knows %d of %d receipted events".formatted(master.sequence(), receiptedBefore);
        if (!batches.reopenAfter(master.epoch(), master.sequence())) {
            return stop(RESEND_IMPOSSIBLE, detail + "; the rest is past its retention here");
        }
        alarms.raise(MASTER_BEHIND, detail);
        return HeadOutcome.RESENDING;
    }

    private HeadOutcome stop(JournalAlarm.Kind why, String detail) {
        alarms.raise(why, detail);
        return HeadOutcome.STOPPED;
    }

    private static String abbreviated(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    @Override
    @Transactional
    public void contradicted(String detail) {
        alarms.raise(FORK, detail);
    }
}
