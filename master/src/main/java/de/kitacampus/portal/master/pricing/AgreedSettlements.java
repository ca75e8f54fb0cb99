package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles a month under the agreement of its last day: monthly terms hold for whole months only. */
@Service
@Transactional(readOnly = true)
class AgreedSettlements implements Settlements {

    private final AgreementStore agreements;

    AgreedSettlements(AgreementStore agreements) {
        this.agreements = agreements;
    }

    @Override
    public List<Adjustment> adjustments(
            CustomerNumber carrier,
            BillingPeriod month,
            List<PricedUsage> usage,
            long bookedThisYearBefore,
            long activeUsers) {
        return agreements
                .inForce(carrier, month.month().atEndOfMonth())
                .map(agreement ->
                        new MonthSettlement(agreement.terms(), usage, bookedThisYearBefore, activeUsers).adjustments())
                .orElse(List.of());
    }
}
