package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When backups are made by themselves.
 *
 * @param version 0 as long as nobody saved one
 * @param daily whether at all
 * @param at time of day in Germany
 * @param keep how many good ones are kept
 * @param since moments before this one are not caught up with
 */
public record Timetable(int version, boolean daily, LocalTime at, int keep, Instant since) {

    public static final int MOST_KEPT = 365;

    static final Timetable NONE = new Timetable(0, false, LocalTime.of(3, 15), 14, Instant.EPOCH);

    /** The last moment that has come; however long the portal stood still, only this one counts. */
    Optional<Instant> due(Instant now) {
        if (!daily) {
            return Optional.empty();
        }
        Instant today = on(now, 0);
        Instant last = today.isAfter(now) ? on(now, -1) : today;
        return last.isBefore(since) ? Optional.empty() : Optional.of(last);
    }

    /** The next moment after now; empty if there is none. */
    public Optional<Instant> next(Instant now) {
        if (!daily) {
            return Optional.empty();
        }
        Instant today = on(now, 0);
        return Optional.of(today.isAfter(now) ? today : on(now, 1));
    }

    private Instant on(Instant now, int days) {
        LocalDate day = LocalDate.ofInstant(now, BillingPeriod.ZONE).plusDays(days);
        return ZonedDateTime.of(day, at, BillingPeriod.ZONE).toInstant();
    }
}
