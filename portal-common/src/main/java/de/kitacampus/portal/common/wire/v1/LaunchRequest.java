package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import java.time.Instant;

/**
 * A person starts or resumes a course.
 *
 * @param userId the person's pseudonym
 * @param course the booked course
 * @param bookingId the booking that gives the right
 * @param usableUntil end of the usage period, exclusive
 * @param returnUrl where "back to the portal" leads; must begin with the enrolled portal's URL
 * @param language ISO 639-1 code of the player's texts
 */
public record LaunchRequest(
        UserId userId,
        CourseNumber course,
        BookingId bookingId,
        Instant usableUntil,
        String returnUrl,
        String language) {}
