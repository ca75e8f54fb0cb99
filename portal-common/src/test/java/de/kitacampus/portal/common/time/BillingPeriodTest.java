package de.kitacampus.portal.common.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingPeriodTest {

    @ParameterizedTest(name = "{0} belongs to {1}")
    @CsvSource({
        "2026-01-31T22:59:59.999999Z, 2026-01",
        "2026-01-31T23:00:00Z,        2026-02",
        "2026-07-31T21:59:59.999999Z, 2026-07",
        "2026-07-31T22:00:00Z,        2026-08",
        "2025-12-31T22:59:59Z,        2025-12",
        "2025-12-31T23:00:00Z,        2026-01",
        // The clock changes on 29 March and on 25 October 2026.
        "2026-02-28T23:00:00Z,        2026-03",
        "2026-03-31T21:59:59Z,        2026-03",
        "2026-03-31T22:00:00Z,        2026-04",
        "2026-09-30T22:00:00Z,        2026-10",
        "2026-10-31T22:59:59Z,        2026-10",
        "2026-10-31T23:00:00Z,        2026-11"
    })
    void a_month_turns_at_midnight_in_berlin(Instant instant, String month) {
        assertThat(BillingPeriod.containing(instant)).hasToString(month);
    }

    @Test
    void months_follow_each_other_without_gap_or_overlap_also_when_the_clock_changes() {
        var march = new BillingPeriod(YearMonth.of(2026, 3));
        var october = new BillingPeriod(YearMonth.of(2026, 10));

        assertThat(march.end()).isEqualTo(march.next().start());
        assertThat(Duration.between(march.start(), march.end())).isEqualTo(Duration.ofHours(31 * 24 - 1));
        assertThat(Duration.between(october.start(), october.end())).isEqualTo(Duration.ofHours(31 * 24 + 1));
        assertThat(march.previous().next()).isEqualTo(march);
    }

    @Test
    void a_range_includes_both_days() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2026, 1, 31);
        var january = new DateRange(first, last);

        assertThat(january.contains(first)).isTrue();
        assertThat(january.contains(last)).isTrue();
        assertThat(january.contains(first.minusDays(1))).isFalse();
        assertThat(january.contains(last.plusDays(1))).isFalse();
        assertThat(january.overlaps(new DateRange(last, null))).isTrue();
        assertThat(january.overlaps(new DateRange(last.plusDays(1), null))).isFalse();
        assertThat(new DateRange(first, null).contains(LocalDate.MAX)).isTrue();
        assertThatThrownBy(() -> new DateRange(last, first)).isInstanceOf(IllegalArgumentException.class);
    }
}
