package de.kitacampus.portal.slave.journal;

import java.util.Set;
import java.util.UUID;

/** Tells how the journal stands. */
public interface JournalStatus {

    JournalSituation situation();

    /** The events that no receipt covers. */
    Set<UUID> waiting();

    /** Last sequence number covered by receipts; cheap. */
    long receiptedTo();

    /** A person has seen the alarms: they are closed, and sending goes on, beginning with a comparison of the heads. */
    void acknowledge();
}
