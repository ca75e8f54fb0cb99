package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.Instant;
import java.util.UUID;

/**
 * A carrier's month, closed for billing: it covers what the ledger held at that moment up to the end of the month and no closing before.
 *
 * @param id the closing
 * @param customer the carrier
 * @param month the latest month it covers
 * @param closedAt when
 * @param closedBy by whom
 */
public record Closing(UUID id, CustomerNumber customer, BillingPeriod month, Instant closedAt, String closedBy) {}
