package de.kitacampus.portal.slave.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsagePeriodTest {

    @ParameterizedTest(name = "{1} months from {0} end at {2}, last day {3}")
    @CsvSource({
        "2026-08-15T09:30:00Z, 3, 2026-11-15T23:00:00Z, 2026-11-15",
        // 23:30 UTC in summer is the next day in Berlin already
        "2026-08-14T22:30:00Z, 3, 2026-11-15T23:00:00Z, 2026-11-15",
        "2026-08-14T21:59:59Z, 3, 2026-11-14T23:00:00Z, 2026-11-14",
        // months of unlike length
        "2026-11-30T10:00:00Z, 3, 2027-02-28T23:00:00Z, 2027-02-28",
        "2023-11-30T10:00:00Z, 3, 2024-02-29T23:00:00Z, 2024-02-29",
        "2026-01-31T10:00:00Z, 1, 2026-02-28T23:00:00Z, 2026-02-28",
        // from winter into summer time
        "2026-01-10T10:00:00Z, 6, 2026-07-10T22:00:00Z, 2026-07-10",
        "2026-02-28T10:00:00Z, 1, 2026-03-28T23:00:00Z, 2026-03-28",
        "2026-02-28T23:30:00Z, 1, 2026-04-01T22:00:00Z, 2026-04-01",
        "2026-03-01T10:00:00Z, 12, 2027-03-01T23:00:00Z, 2027-03-01"
    })
    void a_usage_period_is_calendar_months_in_berlin(Instant booked, int months, Instant end, LocalDate lastDay) {
        assertThat(UsagePeriod.end(booked, months)).isEqualTo(end);
        assertThat(UsagePeriod.lastDay(end)).isEqualTo(lastDay);
    }
}
