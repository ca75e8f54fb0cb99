package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.master.content.Playing.Suspicion;
import java.time.Instant;
import java.util.UUID;

/**
 * A session that was ended because it copied.
 *
 * @param session the session
 * @param portal whose learner it was
 * @param user the learner's pseudonym
 * @param course the course
 * @param booking the booking
 * @param suspicion what gave it away
 * @param at when it was ended
 */
public record CopyAlarm(
        UUID session,
        PortalId portal,
        UserId user,
        CourseNumber course,
        BookingId booking,
        Suspicion suspicion,
        Instant at) {}
