package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;

/**
 * One month in figures.
 *
 * @param month the month
 * @param bookings bookings less cancellations
 * @param purchasePrice sum of EK as billed, net
 */
public record MonthSum(BillingPeriod month, long bookings, Money purchasePrice) {}
