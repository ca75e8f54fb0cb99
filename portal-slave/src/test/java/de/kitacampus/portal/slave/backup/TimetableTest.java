package de.kitacampus.portal.slave.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** At 03:15 in Germany, which is 02:15 UTC in winter. */
class TimetableTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:15:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T02:15:00Z");

    private final Timetable daily =
            new Timetable(1, true, LocalTime.of(3, 15), 14, Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void nothing_is_due_before_the_first_moment() {
        assertThat(daily.due(MONDAY.minusSeconds(1))).isEmpty();
        assertThat(daily.due(MONDAY)).contains(MONDAY);
    }

    @Test
    void after_days_of_standing_still_only_the_last_moment_is_due() {
        assertThat(daily.due(TUESDAY.plusSeconds(86_399 * 3))).contains(TUESDAY.plusSeconds(2 * 86_400));
    }

    @Test
    void the_next_one_is_after_now() {
        assertThat(daily.next(MONDAY)).contains(TUESDAY);
        assertThat(daily.next(MONDAY.minusSeconds(1))).contains(MONDAY);
    }

    @Test
    void in_summer_the_clock_on_the_wall_counts() {
        assertThat(daily.next(Instant.parse("2027-06-01T00:00:00Z"))).contains(Instant.parse("2027-06-01T01:15:00Z"));
    }

    @Test
    void who_wants_none_gets_none() {
        Timetable off = new Timetable(1, false, LocalTime.NOON, 14, Instant.EPOCH);
        assertThat(off.due(MONDAY)).isEmpty();
        assertThat(off.next(MONDAY)).isEmpty();
    }
}
