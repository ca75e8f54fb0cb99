package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A carrier disputes a booking of the ledger. May be sent again: the same dispute counts once.
 *
 * @param disputeId chosen by the portal
 * @param eventId the usage event that told of the booking
 * @param reason name of a {@link DisputeReason}
 * @param expected EK that was expected, net, where the reason is the price; null otherwise
 */
public record RaisedDispute(
        UUID disputeId,
        UUID eventId,
        String reason,
        @Nullable Money expected) {}
