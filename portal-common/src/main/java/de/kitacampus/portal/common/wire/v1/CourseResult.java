package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands in a booked course, as judged by the master.
 *
 * @param change position in the portal's order of changes
 * @param userId the learner's pseudonym
 * @param course the course
 * @param bookingId the booking
 * @param packageVersion version of the content package the learner uses
 * @param state state of the learning
 * @param scorePercent best score in per cent with two decimals, or null when there is none
 * @param totalSeconds learning time over all sessions
 * @param startedAt first launch
 * @param updatedAt last change
 * @param passedAt when the pass mark was reached first, or null
 */
public record CourseResult(
        long change,
        UserId userId,
        CourseNumber course,
        BookingId bookingId,
        int packageVersion,
        State state,
        @Nullable BigDecimal scorePercent,
        long totalSeconds,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant passedAt) {

    /** State of the learning. A failed learner may try again; a passed one stays passed. */
    public enum State {
        STARTED,
        FAILED,
        PASSED
    }
}
