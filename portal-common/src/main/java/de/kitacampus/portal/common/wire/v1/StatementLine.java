package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of the ledger, to be compared with the portal's own accounts.
 *
 * @param eventId the usage event
 * @param type name of a {@link de.kitacampus.portal.common.journal.UsageType}
 * @param subject course number, or identifier of the own content
 * @param centre the centre
 * @param occurredAt when
 * @param purchasePrice EK as it will be billed, net, negative for a cancellation
 */
public record StatementLine(
        UUID eventId, String type, String subject, CentreCode centre, Instant occurredAt, Money purchasePrice) {}
