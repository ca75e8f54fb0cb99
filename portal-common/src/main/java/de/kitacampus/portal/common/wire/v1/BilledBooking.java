package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking or cancellation of the caller that an invoice covers.
 *
 * @param line position of its line; null when it is balanced by another and stands on none
 * @param eventId the usage event by which it was told
 * @param bookingId the booking
 * @param course the course
 * @param centre the centre
 * @param occurredAt when
 * @param net EK as billed, negative for a cancellation
 */
public record BilledBooking(
        @Nullable Integer line,
        UUID eventId,
        BookingId bookingId,
        CourseNumber course,
        CentreCode centre,
        Instant occurredAt,
        Money net) {}
