package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the overview of results.
 *
 * @param booking the booking
 * @param person who learns
 * @param personName the name, or null when the person was erased
 * @param centre the centre at the booking
 * @param centreCode its code
 * @param centreName its present name
 * @param course course number
 * @param title title at the booking
 * @param bookedAt when it was booked
 * @param usableUntil end of the usage period, exclusive
 * @param state where the learner stands
 */
public record LearningRow(
        BookingId booking,
        PersonId person,
        @Nullable String personName,
        CentreId centre,
        CentreCode centreCode,
        String centreName,
        CourseNumber course,
        String title,
        Instant bookedAt,
        Instant usableUntil,
        LearningState state) {}
