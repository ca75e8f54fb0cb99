package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.util.List;

/** What carriers booked; implemented where the ledger is kept. */
public interface PastUsage {

    /**
     * One month of a carrier.
     *
     * @param month the month
     * @param usage bookings as they were billed
     * @param activeUsers user IDs with a booking in the month
     */
    record Month(BillingPeriod month, List<PricedUsage> usage, long activeUsers) {

        public Month {
            usage = List.copyOf(usage);
        }
    }

    /** The months with bookings, the earliest first; both ends are included. */
    List<Month> months(CustomerNumber carrier, BillingPeriod first, BillingPeriod last);
}
