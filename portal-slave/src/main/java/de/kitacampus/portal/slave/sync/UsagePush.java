package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.slave.journal.JournalIdentity;
import de.kitacampus.portal.slave.journal.JournalSender;
import de.kitacampus.portal.slave.journal.JournalSender.HeadOutcome;
import de.kitacampus.portal.slave.journal.JournalSender.Next;
import de.kitacampus.portal.slave.journal.JournalSender.ReceiptOutcome;
import de.kitacampus.portal.slave.journal.SealedBatch;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one batch after the other and brings the receipts home. Compares the heads before the first one after any trouble. */
@Component
class UsagePush {

    private static final Logger log = LoggerFactory.getLogger(UsagePush.class);

    private final JournalSender journal;
    private final MasterCalls calls;
    private final Heads heads;
    private final PortalIdentity identity;
    private volatile boolean headsCompared;

    UsagePush(JournalSender journal, MasterCalls calls, Heads heads, PortalIdentity identity) {
        this.journal = journal;
        this.calls = calls;
        this.heads = heads;
        this.identity = identity;
    }

    /** Sends at most one batch; one at a time, since the lease holds between processes only. */
    synchronized JobResult run() {
        Optional<JournalIdentity> portal = identity.forJournal();
        if (portal.isEmpty()) {
            return JobResult.IDLE;
        }
        if (!headsCompared) {
            Optional<HeadOutcome> outcome = heads.compare();
            if (outcome.isEmpty() || outcome.get() == HeadOutcome.STOPPED) {
                return JobResult.FAILED;
            }
            headsCompared = true;
        }
        return switch (journal.next(portal.get())) {
            case Next.Send(SealedBatch batch) -> send(portal.get(), batch);
            case Next.Nothing() -> JobResult.DONE;
            case Next.Busy() -> JobResult.IDLE;
            case Next.Stopped() -> again();
        };
    }

    private JobResult send(JournalIdentity portal, SealedBatch batch) {
        return switch (calls.push(batch.jws())) {
            case MasterAnswer.Said<SignedDocument>(SignedDocument receipt) -> received(portal, batch, receipt);
            case MasterAnswer.Refused<SignedDocument>(ApiProblem problem) -> refused(batch, problem);
            case MasterAnswer.Failed<SignedDocument> failed -> again();
            case MasterAnswer.Unchanged<SignedDocument> senseless -> again();
        };
    }

    private JobResult received(JournalIdentity portal, SealedBatch batch, SignedDocument receipt) {
        return switch (journal.receipt(portal, batch.id(), receipt.jws())) {
            case ReceiptOutcome.Accepted(int quarantined) -> {
                log.debug("Usage {} to {} is at the master", batch.firstSequence(), batch.lastSequence());
                yield JobResult.MORE;
            }
            case ReceiptOutcome.NotAccepted(var why) -> again();
        };
    }

    private JobResult refused(SealedBatch batch, ApiProblem problem) {
        log.warn(
                "The master refused usage {} to {}: {} {}",
                batch.firstSequence(),
                batch.lastSequence(),
                problem.code(),
                problem.title());
        if (problem.is(ProblemCode.JOURNAL_FORK)) {
            journal.contradicted("the master refused events %d to %d: %s"
                    .formatted(batch.firstSequence(), batch.lastSequence(), problem.title()));
        }
        return again();
    }

    private JobResult again() {
        headsCompared = false;
        return JobResult.FAILED;
    }
}
