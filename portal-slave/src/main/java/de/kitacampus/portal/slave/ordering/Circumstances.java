package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.slave.bookings.BookingSpan;
import de.kitacampus.portal.slave.bookings.UsagePeriod;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.staff.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * What a forecast is made from.
 *
 * @param person who is to take the course
 * @param course as it is offered to her
 * @param denied why she may not use it, or nothing
 * @param running her running booking of it
 * @param due whether mandatory training wants it now, and the booking to be renewed for that
 * @param asks whether it needs an approval
 * @param now this moment
 */
record Circumstances(
        Person person,
        OfferedCourse course,
        Optional<RightDecision.Denied> denied,
        Optional<BookingSpan> running,
        Optional<Optional<BookingId>> due,
        boolean asks,
        Instant now) {

    /** The first that has an answer decides, in the order in which a booking would be refused. */
    Forecast forecast() {
        if (denied.isPresent()) {
            return new Forecast.MayNot(denied.get());
        }
        if (person.centres().isEmpty()) {
            return new Forecast.NoCentre();
        }
        Optional<BookingId> renews = due.flatMap(former -> former);
        if (running.isPresent() && renews.isEmpty()) {
            BookingSpan span = running.get();
            return new Forecast.HasIt(span.id(), span.endsAt(), span.isStarted(now));
        }
        return asks
                ? new Forecast.NeedsApproval()
                : new Forecast.WillBook(UsagePeriod.end(now, course.course().usagePeriodMonths()), renews);
    }
}
