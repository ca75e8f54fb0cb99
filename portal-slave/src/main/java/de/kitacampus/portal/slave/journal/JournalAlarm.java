package de.kitacampus.portal.slave.journal;

import java.time.Instant;

/**
 * Something about the journal that a person must see.
 *
 * @param kind what
 * @param detail in English, for whoever looks into it
 * @param raisedAt since when
 */
public record JournalAlarm(Kind kind, String detail, Instant raisedAt) {

    /** What can go wrong between the two copies of the journal. */
    public enum Kind {
        /** A receipt was not signed by the pinned master; the batch is sent again. */
        RECEIPT_UNTRUSTED(false),
        /** A genuine receipt speaks of something else than the batch; the batch is sent again. */
        RECEIPT_MISMATCH(false),
        /** The master knows less than it has receipted, as after restoring a backup; the portal resends by itself. */
        MASTER_BEHIND(false),
        /** The master asks for events that were deleted here after the retention time. */
        RESEND_IMPOSSIBLE(true),
        /** The portal was restored from a backup; nothing is sent until the master has said what it knows. */
        RESTORING(true),
        /** A new epoch began after that; what happened between backup and restoring is known to the master alone. */
        RESTORED(false),
        /** The two journals contradict each other; nothing is sent any more. */
        FORK(true);

        private final boolean stops;

        Kind(boolean stops) {
            this.stops = stops;
        }

        /** Whether nothing is sent until a person has looked. */
        public boolean stops() {
            return stops;
        }
    }
}
