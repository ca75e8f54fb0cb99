package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.bookings.Booking;
import org.jspecify.annotations.Nullable;

/**
 * A booked course as its learner sees it.
 *
 * @param booking the booking
 * @param state where the learner stands at this moment
 * @param course the course in the catalog, or null when it is no longer there
 * @param usable whether it can be started now
 * @param cancellable whether the booking can be taken back
 */
public record LearningCourse(
        Booking booking, LearningState state, @Nullable CatalogCourse course, boolean usable, boolean cancellable) {}
