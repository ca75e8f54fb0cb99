package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.time.BillingPeriod;

/**
 * Bookings less cancellations of one course, centre, month and price.
 *
 * @param course the course
 * @param centre the centre
 * @param month when they were made; earlier than the closing's month for what arrived late
 * @param purchasePrice EK of one booking, net
 * @param rate value added tax
 * @param count bookings less cancellations, negative when more were cancelled
 * @param net what they come to
 */
public record ClosingLine(
        CourseNumber course,
        CentreCode centre,
        BillingPeriod month,
        Money purchasePrice,
        VatRate rate,
        long count,
        Money net) {}
