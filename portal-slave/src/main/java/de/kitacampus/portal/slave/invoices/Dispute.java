package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking that the carrier disputes.
 *
 * @param id known to the master by it
 * @param event the usage event of the booking
 * @param course course number
 * @param centre the centre
 * @param occurredAt when it was booked
 * @param price EK as billed, net
 * @param reason why; null for a reason of a newer version
 * @param expected EK that was expected, net, or null
 * @param raisedAt when
 * @param state how far it is
 * @param problem the master's code of a refusal, or null
 * @param decision what the provider decided, or null
 */
public record Dispute(
        UUID id,
        UUID event,
        String course,
        CentreCode centre,
        Instant occurredAt,
        Money price,
        @Nullable DisputeReason reason,
        @Nullable Money expected,
        Instant raisedAt,
        State state,
        @Nullable String problem,
        DisputeStatus.@Nullable Decision decision) {

    /** How far a dispute is. */
    public enum State {
        /** The master has not heard of it yet. */
        WAITING,
        OPEN,
        ACCEPTED,
        REJECTED,
        /** The master did not take it. */
        REFUSED
    }
}
