package de.kitacampus.portal.master.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.pricing.AgreementTerms.Tier;
import de.kitacampus.portal.master.pricing.AgreementTerms.Volume;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgreementPreviewTest {

    private static final CustomerNumber CARRIER = CustomerNumber.of("TES-90001");
    private static final CourseNumber COURSE = CourseNumber.of("1.9.04");

    private final PastUsage past = mock(PastUsage.class);
    private final AgreementStore store = mock(AgreementStore.class);
    private final PriceHistory history = mock(PriceHistory.class);
    private final AgreementPreview preview = new AgreementPreview(
            past,
            store,
            history,
            mock(Catalog.class),
            Clock.fixed(Instant.parse("2026-11-23T03:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void bookings() {
        when(past.months(any(), any(), any()))
                .thenReturn(List.of(month("2025-03", 6), month("2026-01", 6), month("2026-02", 6)));
        when(history.listPrice(any(), any())).thenReturn(Optional.of(Money.euro("40.00")));
    }

    private static PastUsage.Month month(String month, long count) {
        return new PastUsage.Month(
                new BillingPeriod(YearMonth.parse(month)),
                List.of(new PricedUsage(COURSE, Money.euro("36.00"), VatRate.STANDARD, count)),
                2);
    }

    private Money drafted(AgreementTerms draft, String month) {
        return preview.lastYear(CARRIER, draft).stream()
                .filter(row -> row.month().toString().equals(month))
                .map(AgreementPreview.Row::drafted)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twelve_months_are_compared_with_what_was_billed() {
        List<AgreementPreview.Row> rows = preview.lastYear(CARRIER, AgreementTerms.listPrices());
        assertThat(rows).hasSize(12);
        assertThat(rows.getFirst().month()).hasToString("2025-12");
        assertThat(rows.get(1).paid()).isEqualTo(Money.euro("216.00"));
        assertThat(rows.get(1).drafted()).isEqualTo(Money.euro("240.00"));
        assertThat(rows.get(1).difference()).isEqualTo(Money.euro("24.00"));
    }

    @Test
    void a_tier_of_the_year_begins_anew_each_january() {
        AgreementTerms draft = new AgreementTerms(
                BigDecimal.ZERO, Map.of(), Volume.YEAR, List.of(new Tier(10, BigDecimal.TEN)), null, null);
        assertThat(drafted(draft, "2026-01")).isEqualTo(Money.euro("240.00"));
        assertThat(drafted(draft, "2026-02")).isEqualTo(Money.euro("216.00"));
    }

    @Test
    void a_minimum_fee_counts_in_months_without_bookings_too() {
        AgreementTerms draft =
                new AgreementTerms(BigDecimal.ZERO, Map.of(), Volume.MONTH, List.of(), null, Money.euro("50.00"));
        assertThat(drafted(draft, "2026-03")).isEqualTo(Money.euro("50.00"));
    }

    @Test
    void months_before_the_first_booking_are_left_out() {
        when(past.months(any(), any(), any())).thenReturn(List.of(month("2026-10", 1)));
        assertThat(preview.lastYear(CARRIER, AgreementTerms.listPrices()))
                .extracting(row -> row.month().toString())
                .containsExactly("2026-10", "2026-11");
    }
}
