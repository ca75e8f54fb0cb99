package de.kitacampus.portal.master.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Two masters that start with the same open run go on with it at once. */
@AccountingTest
class TwoMastersTest {

    private static final BillingPeriod OCTOBER = new BillingPeriod(YearMonth.of(2026, 10));

    @Autowired
    MonthlyRuns runs;

    @Autowired
    Sellers sellers;

    @Autowired
    UsageLedger ledger;

    @Autowired
    FakePortals portals;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    @WithMockUser(username = "buchhaltung", roles = "ACCOUNTING")
    void each_carrier_is_billed_once_and_by_whoever_started_the_run() throws Exception {
        clock.set(FakeMaster.NOW);
        sellers.save(InvoicesForTests.SELLER, sellers.latest().version());
        List<CustomerNumber> carriers = Stream.generate(this::booked).limit(8).toList();
        assertThat(runs.begin(OCTOBER, carriers)).isTrue();

        try (ExecutorService masters = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> master = () -> {
                runs.goOn();
                return true;
            };
            for (Future<Boolean> done : masters.invokeAll(List.of(master, master))) {
                assertThat(done.get()).isTrue();
            }
        }

        MonthlyRun run = runs.latest().orElseThrow();
        assertThat(run.isRunning()).isFalse();
        assertThat(run.items())
                .allSatisfy(item -> assertThat(item.state()).isEqualTo(MonthlyRun.ItemState.DONE))
                .allSatisfy(item -> assertThat(item.invoices()).isEqualTo(1));
        for (CustomerNumber carrier : carriers) {
            assertThat(jdbc.sql("select issued_by from invoice where customer = ?")
                            .params(carrier.value())
                            .query(String.class)
                            .list())
                    .as(carrier.value())
                    .containsExactly("buchhaltung");
        }
        assertThat(jdbc.sql("select count(*) from (select 1 from invoice group by series, series_year"
                                + " having count(*) <> max(series_number)) gaps")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private CustomerNumber booked() {
        return portals.customerOf(BilledForTests.booked(portals, ledger, clock, OCTOBER));
    }
}
