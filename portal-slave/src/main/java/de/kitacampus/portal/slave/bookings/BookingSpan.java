package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a booking ran.
 *
 * @param id the booking
 * @param person who booked
 * @param course the course
 * @param bookedAt its begin
 * @param startedAt first launch, or null
 * @param endsAt end of the usage period or moment of the cancellation, exclusive
 */
public record BookingSpan(
        BookingId id,
        PersonId person,
        CourseNumber course,
        Instant bookedAt,
        @Nullable Instant startedAt,
        Instant endsAt) {

    public boolean isRunning(Instant at) {
        return !bookedAt.isAfter(at) && at.isBefore(endsAt);
    }

    public boolean isStarted(Instant at) {
        return startedAt != null && !startedAt.isAfter(at);
    }
}
