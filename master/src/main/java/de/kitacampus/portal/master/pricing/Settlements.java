package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.util.List;
import java.util.function.LongSupplier;

/** What agreements make of the bookings of a month. */
public interface Settlements {

    /**
     * The lines that the carrier's agreement adds to its bookings; none without an agreement that has monthly terms. Net of the
     * bookings and of these lines together is what the carrier pays.
     *
     * @param usage all bookings of the month, at the prices they were billed
     * @param bookedThisYearBefore charged bookings less cancellations of the calendar year before this month; asked only if the agreement counts them
     * @param activeUsers user IDs with a booking in the month; asked only if the agreement counts them
     */
    List<Adjustment> adjustments(
            CustomerNumber carrier,
            BillingPeriod month,
            List<PricedUsage> usage,
            LongSupplier bookedThisYearBefore,
            LongSupplier activeUsers);
}
