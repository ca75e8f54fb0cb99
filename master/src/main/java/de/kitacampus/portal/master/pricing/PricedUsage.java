package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;

/**
 * Bookings of one course at one price in a month.
 *
 * @param course the course
 * @param purchasePrice EK of one booking as billed, net
 * @param rate rate of value added tax
 * @param count bookings less cancellations; negative if more was given back
 */
public record PricedUsage(CourseNumber course, Money purchasePrice, VatRate rate, long count) {

    /** What all of them cost, net. */
    public Money net() {
        return purchasePrice.times(count);
    }
}
