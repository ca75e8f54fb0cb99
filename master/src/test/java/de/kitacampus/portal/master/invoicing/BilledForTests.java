package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.util.List;

/** Bills carriers for the tests of other modules. */
public final class BilledForTests {

    private BilledForTests() {}

    public static void bill(MonthlyRuns runs, Sellers sellers, CustomerNumber customer, BillingPeriod month) {
        sellers.save(InvoicesForTests.SELLER, sellers.latest().version());
        runs.begin(month, List.of(customer));
        runs.goOn();
    }
}
