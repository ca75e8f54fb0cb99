package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books what is due where the rule says so. It looks at the present state alone, so a job that was down for a week finds all that fell
 * due meanwhile; a due date for which something was booked is never booked for again.
 */
@Component
class AutoBooking {

    private final Situations situations;
    private final DutyBooking dutyBooking;
    private final AutoBookingLog log;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AutoBooking(
            Situations situations,
            DutyBooking dutyBooking,
            AutoBookingLog log,
            TransactionTemplate transactions,
            Clock clock) {
        this.situations = situations;
        this.dutyBooking = dutyBooking;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @return how many courses were booked
     */
    int run() {
        Instant now = clock.instant();
        Moment moment = Moment.at(Moment.dayOf(now), now);
        Set<String> done = log.booked();
        List<Duty> due = situations.at(moment).duties(moment).stream()
                .filter(duty -> duty.isOpen() && duty.progress() == Progress.NONE)
                .filter(duty -> duty.version().content().autoBook())
                .filter(duty -> !done.contains(AutoBookingLog.key(duty)))
                .toList();
        return due.stream().mapToInt(duty -> book(duty, now)).sum();
    }

    /** One transaction each: a booking and the note of it, or neither. */
    private int book(Duty duty, Instant now) {
        CourseNumber course = Objects.requireNonNull(duty.version().content().course());
        return Objects.requireNonNullElse(
                transactions.execute(_ -> {
                    BookingOutcome outcome = dutyBooking.book(duty, course);
                    BookingId booking = outcome instanceof BookingOutcome.Booked booked ? booked.id() : null;
                    log.note(duty, reason(outcome), booking, now);
                    return booking == null ? 0 : 1;
                }),
                0);
    }

    private static String reason(BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.Denied(var reason) -> reason.name();
            case BookingOutcome.NoCentre _ -> "NO_CENTRE";
            case BookingOutcome.CourseUnavailable _ -> "COURSE_NOT_OFFERED";
            case BookingOutcome.PriceChanged _ -> "PRICE_CHANGED";
            case BookingOutcome.Booked _ -> AutoBookingLog.BOOKED;
            case BookingOutcome.AlreadyBooked _ -> "ALREADY_BOOKED";
        };
    }
}
