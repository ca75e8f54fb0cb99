package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.money.Money;

/**
 * Sums of lines as shown.
 *
 * @param count number of lines
 * @param purchasePrice sum of EK as billed, net
 * @param sellingPrice sum of VK, gross
 * @param vatIncluded sum of the tax per line
 */
public record LedgerTotals(long count, Money purchasePrice, Money sellingPrice, Money vatIncluded) {}
