package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;

/**
 * The master's view of one month of one portal, for comparison.
 *
 * @param month the month, Europe/Berlin
 * @param bookings bookings less cancellations
 * @param purchasePrice sum of EK, net
 * @param sellingPrice sum of VK, gross
 * @param ownUses uses of the carrier's own content
 * @param journal the journal's head at the time of the statement
 */
public record MonthStatement(
        BillingPeriod month,
        long bookings,
        Money purchasePrice,
        Money sellingPrice,
        long ownUses,
        JournalHead journal) {}
