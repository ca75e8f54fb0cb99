package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.wire.v1.JournalHead;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The journal at a glance.
 *
 * @param waiting events that no receipt covers
 * @param oldestWaiting when the oldest of them was appended, or null
 * @param head the end of the chain here
 * @param receiptedTo last sequence number covered by receipts
 * @param lastReceiptAt when the last receipt came in, or null
 * @param quarantined events the master has put aside
 * @param alarms open alarms, oldest first
 */
public record JournalSituation(
        long waiting,
        @Nullable Instant oldestWaiting,
        JournalHead head,
        long receiptedTo,
        @Nullable Instant lastReceiptAt,
        long quarantined,
        List<JournalAlarm> alarms) {

    public boolean stopped() {
        return alarms.stream().anyMatch(alarm -> alarm.kind().stops());
    }
}
