package de.kitacampus.portal.master.costcontrol.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerSort;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostSelectionTest {

    private static final BillingPeriod NOVEMBER = new BillingPeriod(YearMonth.of(2026, 11));

    @Test
    void a_link_leads_back_to_what_was_seen() {
        CostSelection seen = new CostSelection(
                CostSelection.Tab.OWN,
                LedgerFilter.all()
                        .withMonth(NOVEMBER.previous())
                        .withCustomer(CustomerNumber.of("GRA-99001"))
                        .withSubject("plan")
                        .withUserId("ab")
                        .withCentre("SONNE"),
                new LedgerSort(LedgerSort.Column.SELLING_PRICE, false));

        assertThat(CostSelection.of(seen.toQuery(), NOVEMBER)).isEqualTo(seen);
        CostSelection all = seen.withFilter(LedgerFilter.all());
        assertThat(CostSelection.of(all.toQuery(), NOVEMBER)).isEqualTo(all);
    }

    @Test
    void an_address_without_or_with_nonsense_shows_the_running_month() {
        CostSelection start = CostSelection.of(QueryParameters.empty(), NOVEMBER);

        assertThat(start.tab()).isEqualTo(CostSelection.Tab.COURSES);
        assertThat(start.filter().month()).isEqualTo(NOVEMBER);
        assertThat(CostSelection.of(
                        QueryParameters.simple(Map.of("month", "x", "tab", "x", "customer", "x", "sort", "x")),
                        NOVEMBER))
                .isEqualTo(start);
    }
}
