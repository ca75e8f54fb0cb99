package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Bills carriers for the tests of other modules. */
public final class BilledForTests {

    private BilledForTests() {}

    public static void bill(MonthlyRuns runs, Sellers sellers, CustomerNumber customer, BillingPeriod month) {
        sellers.save(InvoicesForTests.SELLER, sellers.latest().version());
        runs.complete(month, List.of(customer));
    }

    /** A new carrier whose portal tells a booking for 39.00 EUR in each of these months. */
    public static TestPortal booked(FakePortals portals, UsageLedger ledger, Clock clock, BillingPeriod... months) {
        TestPortal portal = portals.enrol(clock);
        List<UsageEvent> bookings = Stream.of(months)
                .map(month -> TestJournal.booking(
                        "1.9.04", "39.00", "0.00", month.start().plus(Duration.ofDays(5))))
                .toList();
        ledger.accept(portal.id(), portal.sign(new TestJournal(portal).close(bookings)), "v1");
        return portal;
    }
}
