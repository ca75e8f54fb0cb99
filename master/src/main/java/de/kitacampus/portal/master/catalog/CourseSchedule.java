package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a course moves by itself, each from the beginning of the day in Europe/Berlin.
 *
 * @param course the course
 * @param publishOn when it appears, or null
 * @param asNew whether it appears as new
 * @param retireOn when it leaves the offer, or null
 * @param obstacleKeys sentences that say why it did not appear although its day has come
 * @param by user name of who planned it
 * @param at when it was planned
 */
public record CourseSchedule(
        CourseNumber course,
        @Nullable LocalDate publishOn,
        boolean asNew,
        @Nullable LocalDate retireOn,
        List<String> obstacleKeys,
        String by,
        Instant at) {

    public CourseSchedule {
        obstacleKeys = List.copyOf(obstacleKeys);
    }

    /** What comes next by that day, or nothing. Whoever missed both days publishes first. */
    @Nullable
    CourseState due(LocalDate today) {
        if (publishOn != null) {
            CourseState published = asNew ? CourseState.NEW : CourseState.LIVE;
            return publishOn.isAfter(today) ? null : published;
        }
        return retireOn == null || retireOn.isAfter(today) ? null : CourseState.RETIRED;
    }
}
