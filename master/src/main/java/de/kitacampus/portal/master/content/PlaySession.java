package de.kitacampus.portal.master.content;

import de.kitacampus.portal.master.content.LearnerRecords.Learner;
import java.time.Instant;
import java.util.UUID;

/**
 * One browser's right to play one course.
 *
 * @param id in the address
 * @param learner who learns what, by pseudonym
 * @param packageId the version being played
 * @param returnUrl where "back to the portal" leads
 * @param language language of the player's texts
 * @param usableUntil end of the usage period, exclusive
 * @param startedAt when the ticket was redeemed
 * @param test whether the back office tries the course; nothing of it is recorded
 */
public record PlaySession(
        UUID id,
        Learner learner,
        UUID packageId,
        String returnUrl,
        String language,
        Instant usableUntil,
        Instant startedAt,
        boolean test) {}
