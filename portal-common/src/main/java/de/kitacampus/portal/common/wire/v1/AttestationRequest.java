package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;

/**
 * Asks for the attestation of a passed course. A repeat with the same commitment is answered with the same bytes.
 *
 * @param userId the learner's pseudonym
 * @param course the passed course
 * @param bookingId the booking under which it was passed
 * @param commitment to the name the certificate shows
 */
public record AttestationRequest(UserId userId, CourseNumber course, BookingId bookingId, NameCommitment commitment) {}
