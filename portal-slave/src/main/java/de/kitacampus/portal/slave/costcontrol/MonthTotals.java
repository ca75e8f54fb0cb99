package de.kitacampus.portal.slave.costcontrol;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingLedger;

/** The totals of one month. */
public record MonthTotals(BillingPeriod month, BookingLedger.Totals totals) {}
