package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day, looked at with what was known at a time.
 *
 * @param day whose state is asked for
 * @param known what was recorded later than this does not count
 */
public record Moment(LocalDate day, Instant known) {

    /** What was known at the end of that day, or is known by now. */
    public static Moment at(LocalDate day, Instant now) {
        Instant end =
                day.plusDays(1).atStartOfDay(BillingPeriod.ZONE).toInstant().minusNanos(1_000);
        return new Moment(day, end.isBefore(now) ? end : now);
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, BillingPeriod.ZONE);
    }
}
