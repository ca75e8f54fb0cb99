package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.Instant;
import java.time.LocalDate;

/** How long a booked course can be used: whole days in Europe/Berlin. */
public final class UsagePeriod {

    private UsagePeriod() {}

    /**
     * Three months from 15 August end with 15 November; from 30 November with the last of February.
     *
     * @return the start of the day after the last day
     */
    public static Instant end(Instant bookedAt, int months) {
        return LocalDate.ofInstant(bookedAt, BillingPeriod.ZONE)
                .plusMonths(months)
                .plusDays(1)
                .atStartOfDay(BillingPeriod.ZONE)
                .toInstant();
    }

    /** The last day on which the course can be used. */
    public static LocalDate lastDay(Instant usableUntil) {
        return LocalDate.ofInstant(usableUntil.minusNanos(1), BillingPeriod.ZONE);
    }
}
