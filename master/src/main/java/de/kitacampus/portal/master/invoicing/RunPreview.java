package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.time.BillingPeriod;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a monthly run would bill to a carrier.
 *
 * @param customer customer number
 * @param name its name
 * @param bookings bookings less cancellations
 * @param invoices how many invoices
 * @param net what they come to
 * @param missing translation keys of what hinders it
 * @param lagging names of portals that did not call since the month ended
 * @param quarantined events of its portals that were set aside
 * @param differences bookings whose price was told differently
 * @param skipped earlier months that nobody closed, whose bookings would be billed as well
 * @param late months that were closed before, from which bookings arrived since
 */
public record RunPreview(
        String customer,
        String name,
        long bookings,
        int invoices,
        BigDecimal net,
        List<String> missing,
        List<String> lagging,
        long quarantined,
        long differences,
        List<BillingPeriod> skipped,
        List<BillingPeriod> late) {

    public boolean isReady() {
        return missing.isEmpty();
    }
}
