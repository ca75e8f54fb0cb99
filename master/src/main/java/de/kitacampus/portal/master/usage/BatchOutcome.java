package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.wire.v1.JournalHead;

/** What became of a batch. */
public sealed interface BatchOutcome {

    /**
     * The batch is in the ledger.
     *
     * @param receipt compact JWS of the receipt
     * @param repeated whether it had been there before
     */
    record Accepted(String receipt, boolean repeated) implements BatchOutcome {}

    /** Something is missing before the batch; the journal ends here. */
    record Gap(JournalHead head) implements BatchOutcome {}

    /** The batch contradicts what was received before. */
    record Fork(String reason) implements BatchOutcome {}

    /** Not signed with a key of the portal, or it speaks for another one. */
    record Untrusted(String reason) implements BatchOutcome {}

    /** Signed, but no batch of the contract. */
    record Unreadable(String reason) implements BatchOutcome {}
}
