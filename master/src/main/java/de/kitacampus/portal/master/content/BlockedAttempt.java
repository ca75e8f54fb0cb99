package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.CourseNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * What a package version tried to reach outside its origin and was kept from, over all its learners.
 *
 * @param packageId the version
 * @param course its course
 * @param version its number
 * @param directive the rule that was broken
 * @param host what was to be reached; {@link BlockedAttempts#OTHERS} for those beyond the limit
 * @param times how often at least
 * @param firstAt when it was first told
 * @param lastAt when it was last told
 */
public record BlockedAttempt(
        UUID packageId,
        CourseNumber course,
        int version,
        String directive,
        String host,
        long times,
        Instant firstAt,
        Instant lastAt) {}
