package de.kitacampus.portal.common.journal;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            long sequence, Verdict verdict, @Nullable String reason) {

        private static final Pattern BILLED = Pattern.compile("EK differs: told .*, billed (-?[0-9]+\\.[0-9]{2}) EUR");

        /** The reason of an event whose EK is billed otherwise than the portal told; {@link #billed} reads it again. */
        public static String differing(Money told, Money billed) {
            return "EK differs: told " + told + ", billed " + billed;
        }

        /**
         * The EK that is billed.
         *
         * @param told EK as the event names it
         */
        public Money billed(Money told) {
            Matcher other = BILLED.matcher(reason == null ? "" : reason);
            return other.matches() ? Money.euro(other.group(1)) : told;
        }
    }

    /** What the master did with an event. */
    public enum Verdict {
        ACCEPTED,
        /** The event ID was known with the same content; it counts once. */
        DUPLICATE,
        /** Kept aside for a person to decide; it is not billed. */
        QUARANTINED
    }
}
