package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.pricing.Adjustment;
import de.kitacampus.portal.master.pricing.PricedUsage;
import de.kitacampus.portal.master.pricing.Settlements;
import de.kitacampus.portal.master.usage.ClosingLine;
import de.kitacampus.portal.master.usage.Closings;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a carrier's agreement adds to a month or takes off it, as lines. */
@Component
class AgreedLines {

    private static final String EXEMPT = "";

    private final Settlements settlements;
    private final Closings closings;

    AgreedLines(Settlements settlements, Closings closings) {
        this.settlements = settlements;
        this.closings = closings;
    }

    List<Adjustment> of(CustomerNumber customer, BillingPeriod month, List<ClosingLine> usage) {
        List<PricedUsage> priced = usage.stream()
                .map(line -> new PricedUsage(line.course(), line.purchasePrice(), line.rate(), line.count()))
                .toList();
        return settlements.adjustments(
                customer,
                month,
                priced,
                () -> closings.chargedThisYearBefore(customer, month),
                () -> closings.activeUsers(customer, month));
    }

    /** A discount is a negative quantity, so that its price is not negative and a cancellation only turns the quantity. */
    static InvoiceLine line(Adjustment adjustment, BigDecimal net, BillingPeriod month) {
        return new InvoiceLine(
                "",
                adjustment.reason(),
                "",
                month.month(),
                null,
                net.signum() < 0 ? -1 : 1,
                net.abs(),
                Tax.of(adjustment.rate(), EXEMPT));
    }
}
