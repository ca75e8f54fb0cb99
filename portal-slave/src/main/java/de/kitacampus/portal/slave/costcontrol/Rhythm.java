package de.kitacampus.portal.slave.costcontrol;

import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** How often the export of a saved filter is mailed. */
public enum Rhythm {
    /** On Mondays, of the month that yesterday was in. */
    WEEKLY,
    /** On the first of the month, of the month before. */
    MONTHLY;

    /** When the mails of a day are made. */
    static final LocalTime MORNING = LocalTime.of(6, 0);

    /** The day on which the latest mail was due. */
    LocalDate latest(Instant now) {
        ZonedDateTime moment = now.atZone(BillingPeriod.ZONE);
        LocalDate day =
                moment.toLocalTime().isBefore(MORNING) ? moment.toLocalDate().minusDays(1) : moment.toLocalDate();
        return this == WEEKLY
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : day.with(TemporalAdjusters.firstDayOfMonth());
    }

    /** When the next mail is due. */
    LocalDate next(Instant now) {
        return this == WEEKLY ? latest(now).plusWeeks(1) : latest(now).plusMonths(1);
    }

    /** The month that the mail of a day tells of, if its filter is of the present month. */
    static BillingPeriod told(LocalDate due) {
        return new BillingPeriod(YearMonth.from(due.minusDays(1)));
    }
}
