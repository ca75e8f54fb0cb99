package de.kitacampus.portal.master.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Whoever loads the page anew in the middle of a run sees it go on, begins no second one, and sees how it ended. */
@AccountingTest
@WithMockUser(roles = {"ACCOUNTING", "AUDITOR"})
class ReloadedRunTest extends SpringBrowserlessTest {

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

    private final List<CustomerNumber> customers = new ArrayList<>();

    @BeforeEach
    void two_carriers_booked() {
        clock.set(FakeMaster.NOW);
        UI.getCurrent().setLocale(Locale.GERMAN);
        sellers.save(InvoicesForTests.SELLER, sellers.latest().version());
        for (int one = 0; one < 2; one++) {
            customers.add(portals.customerOf(BilledForTests.booked(portals, ledger, clock, OCTOBER)));
        }
    }

    @Test
    void a_page_that_is_loaded_anew_shows_the_run_and_its_end() {
        UI.getCurrent().navigate("monthly-run");
        assertThat(runs.begin(OCTOBER, customers)).isTrue();

        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(progress()).contains("ist bei 0 von 2 Trägern");
        assertThat($(ProgressBar.class).id("run-bar").getMax()).isEqualTo(2);
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        assertThat($(Button.class).id("run-start").isEnabled()).isFalse();
        assertThat(runs.start(OCTOBER, customers)).as("a second run").isFalse();

        UI.getCurrent().refreshCurrentRoute(true);
        runs.goOn();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

        assertThat(progress()).contains("2 von 2 Trägern");
        assertThat($(ProgressBar.class).all()).isEmpty();
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
        assertThat($(Grid.class).id("run-grid").getListDataView().getItems())
                .extracting(row -> ((RunPreview) row).customer())
                .doesNotContainAnyElementsOf(
                        customers.stream().map(CustomerNumber::value).toList());
        customers.forEach(customer -> assertThat(jdbc.sql("select count(*) from invoice where customer = ?")
                        .param(customer.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
    }

    private String progress() {
        return $(Div.class).id("run-progress").getElement().getTextRecursively();
    }
}
