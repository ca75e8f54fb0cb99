package de.kitacampus.portal.common.journal;

import de.kitacampus.portal.common.id.PortalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The master's signed word that it holds a batch; the payload of a {@code usage-receipt+jws}.
 *
 * @param portalId the portal
 * @param epoch number of the journal
 * @param batchId the batch
 * @param batchDigest SHA-256 of the batch's compact JWS, hexadecimal
 * @param firstSequence first number in the batch
 * @param lastSequence last number in the batch, the journal's head at the master from now on
 * @param head the chain's hash at the master after the batch
 * @param outcomes what became of each event, in the batch's order
 * @param catalogVersion the catalog in force at the master
 * @param receivedAt the master's clock
 */
public record UsageReceipt(
        PortalId portalId,
        int epoch,
        UUID batchId,
        String batchDigest,
        long firstSequence,
        long lastSequence,
        JournalHash head,
        List<Outcome> outcomes,
        @Nullable String catalogVersion,
        Instant receivedAt) {

    /**
     * @param sequence the entry
     * @param verdict what became of it
     * @param reason why it was refused, or what differs; null when there is nothing to say
     */
    public record Outcome(
            long sequence, Verdict verdict, @Nullable String reason) {}

    /** What the master did with an event. */
    public enum Verdict {
        ACCEPTED,
        /** The event ID was known with the same content; it counts once. */
        DUPLICATE,
        /** Kept aside for a person to decide; it is not billed. */
        QUARANTINED
    }
}
