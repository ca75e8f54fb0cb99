package de.kitacampus.portal.master.usage;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerSelectionTest {

    private static final BillingPeriod NOVEMBER = new BillingPeriod(YearMonth.of(2026, 11));

    private enum Tab {
        FIRST,
        SECOND
    }

    private static LedgerSelection<Tab> read(Map<String, String> address) {
        return LedgerSelection.of(name -> Optional.ofNullable(address.get(name)), Tab.FIRST, NOVEMBER);
    }

    @Test
    void a_link_leads_back_to_what_was_seen() {
        LedgerSelection<Tab> seen = new LedgerSelection<>(
                Tab.SECOND,
                LedgerFilter.all()
                        .withMonth(NOVEMBER.previous())
                        .withCustomer(CustomerNumber.of("GRA-99001"))
                        .withPortal(PortalId.random())
                        .withSubject("plan")
                        .withUserId("ab")
                        .withCentre("SONNE")
                        .withDifferencesOnly(true),
                new LedgerSort(LedgerSort.Column.SELLING_PRICE, false));

        assertThat(read(seen.parameters())).isEqualTo(seen);
        LedgerSelection<Tab> allMonths = seen.withFilter(LedgerFilter.all());
        assertThat(read(allMonths.parameters())).isEqualTo(allMonths);
    }

    @Test
    void an_address_without_or_with_nonsense_shows_the_running_month() {
        LedgerSelection<Tab> start = LedgerSelection.start(Tab.FIRST, NOVEMBER);

        assertThat(read(Map.of())).isEqualTo(start);
        assertThat(read(Map.of("month", "x", "tab", "x", "customer", "x", "portal", "x", "sort", "x", "user", " ")))
                .isEqualTo(start);
    }
}
