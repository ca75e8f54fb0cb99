package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.wire.v1.MasterHealth;
import de.kitacampus.portal.slave.journal.JournalSender;
import de.kitacampus.portal.slave.journal.JournalSender.HeadOutcome;
import de.kitacampus.portal.slave.journal.JournalStatus;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the master how it is and compares the two ends of the journal. */
@Component
class Heads {

    private final MasterCalls calls;
    private final MasterContact contact;
    private final JournalSender journal;
    private final JournalStatus status;
    private final PortalIdentity identity;

    Heads(
            MasterCalls calls,
            MasterContact contact,
            JournalSender journal,
            JournalStatus status,
            PortalIdentity identity) {
        this.calls = calls;
        this.contact = contact;
        this.journal = journal;
        this.status = status;
        this.identity = identity;
    }

    JobResult run() {
        if (identity.enrolled().isEmpty()) {
            return JobResult.IDLE;
        }
        return compare().isPresent() ? JobResult.DONE : JobResult.FAILED;
    }

    /** Returns nothing if the master did not answer. */
    Optional<HeadOutcome> compare() {
        long receiptedBefore = status.receiptedTo();
        if (calls.health() instanceof MasterAnswer.Said<MasterHealth>(MasterHealth health)) {
            contact.masterIs(health.version());
            Optional.ofNullable(health.keys()).ifPresent(identity::learn);
            return Optional.of(journal.compare(health.journal(), receiptedBefore));
        }
        return Optional.empty();
    }
}
