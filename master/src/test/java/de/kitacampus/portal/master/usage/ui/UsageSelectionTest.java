package de.kitacampus.portal.master.usage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerSort;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageSelectionTest {

    private static final BillingPeriod NOVEMBER = new BillingPeriod(YearMonth.of(2026, 11));

    @Test
    void a_link_leads_back_to_what_was_seen() {
        UsageSelection seen = new UsageSelection(
                UsageSelection.Tab.BATCHES,
                LedgerFilter.all()
                        .withPortal(PortalId.random())
                        .withSubject("plan")
                        .withUserId("ab")
                        .withCentre("SONNE")
                        .withDifferencesOnly(true),
                new LedgerSort(LedgerSort.Column.SELLING_PRICE, false));

        assertThat(UsageSelection.of(seen.toQuery(), NOVEMBER)).isEqualTo(seen);
        UsageSelection october = seen.withFilter(LedgerFilter.all().withMonth(NOVEMBER.previous()));
        assertThat(UsageSelection.of(october.toQuery(), NOVEMBER)).isEqualTo(october);
    }

    @Test
    void an_address_without_or_with_nonsense_shows_the_ledger_of_the_running_month() {
        UsageSelection start = UsageSelection.start(NOVEMBER);

        assertThat(UsageSelection.of(QueryParameters.empty(), NOVEMBER)).isEqualTo(start);
        assertThat(UsageSelection.of(
                        QueryParameters.simple(Map.of("month", "x", "tab", "x", "portal", "x", "sort", "x")), NOVEMBER))
                .isEqualTo(start);
    }
}
