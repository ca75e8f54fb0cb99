package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.pricing.AgreementTerms.FlatRate;
import java.util.List;
import java.util.function.LongSupplier;
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
            LongSupplier bookedThisYearBefore,
            LongSupplier activeUsers) {
        return agreements
                .inForce(carrier, month.month().atEndOfMonth())
                .map(agreement -> adjustments(agreement.terms(), usage, bookedThisYearBefore, activeUsers))
                .orElse(List.of());
    }

    private static List<Adjustment> adjustments(
            AgreementTerms terms,
            List<PricedUsage> usage,
            LongSupplier bookedThisYearBefore,
            LongSupplier activeUsers) {
        FlatRate flatRate = terms.flatRate();
        boolean ofTheYear = terms.volume() == AgreementTerms.Volume.YEAR;
        boolean byHead = flatRate != null && flatRate.basis() == FlatRate.Basis.HEAD;
        return new MonthSettlement(
                        terms,
                        usage,
                        ofTheYear ? bookedThisYearBefore.getAsLong() : 0,
                        byHead ? activeUsers.getAsLong() : 0)
                .adjustments();
    }
}
