package de.kitacampus.portal.slave.journal;

/** Tells how the journal stands. */
public interface JournalStatus {

    JournalSituation situation();

    /** Last sequence number covered by receipts; cheap. */
    long receiptedTo();

    /** A person has seen the alarms: they are closed, and sending goes on, beginning with a comparison of the heads. */
    void acknowledge();
}
