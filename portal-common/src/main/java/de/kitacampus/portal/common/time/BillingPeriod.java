package de.kitacampus.portal.common.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A calendar month in Europe/Berlin, the unit of accounting: what happens at 23:30 UTC on the last of January in winter
 * belongs to February.
 *
 * @param month the calendar month
 */
public record BillingPeriod(@JsonValue YearMonth month) implements Comparable<BillingPeriod> {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @JsonCreator
    public BillingPeriod {}

    public static BillingPeriod containing(Instant instant) {
        return new BillingPeriod(YearMonth.from(instant.atZone(ZONE)));
    }

    /** First instant of the month, inclusive. */
    public Instant start() {
        return month.atDay(1).atStartOfDay(ZONE).toInstant();
    }

    /** First instant of the following month, exclusive end of this one. */
    public Instant end() {
        return next().start();
    }

    public BillingPeriod next() {
        return new BillingPeriod(month.plusMonths(1));
    }

    public BillingPeriod previous() {
        return new BillingPeriod(month.minusMonths(1));
    }

    @Override
    public int compareTo(BillingPeriod other) {
        return month.compareTo(other.month);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
