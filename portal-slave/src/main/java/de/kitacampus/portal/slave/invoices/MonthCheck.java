package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.util.List;

/**
 * A month of the portal's accounts beside what the master accounted to it, line by line.
 *
 * @param month the month
 * @param equal how many lines stand on both sides with the same price
 * @param differing the others, those still on their way included
 * @param booked sum of EK in the portal's accounts
 * @param accounted sum of EK at the master
 */
public record MonthCheck(
        BillingPeriod month, long equal, List<CheckedBooking> differing, Money booked, Money accounted) {

    /** Whether nothing differs but what is on its way. */
    public boolean agrees() {
        return differing.stream().allMatch(one -> one.finding() == CheckedBooking.Finding.ON_THE_WAY);
    }

    public long count(CheckedBooking.Finding finding) {
        return differing.stream().filter(one -> one.finding() == finding).count();
    }
}
