package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import java.time.Instant;
import java.util.UUID;

/**
 * A booking or cancellation that a closing covers.
 *
 * @param type which of the two
 * @param booking the booking
 * @param user who booked, by user ID
 * @param course the course
 * @param centre the centre
 * @param occurredAt when
 * @param net EK as billed, negative for a cancellation
 * @param rate value added tax
 * @param portal whose journal told it
 * @param event the usage event
 */
public record ClosingBooking(
        UsageType type,
        BookingId booking,
        UserId user,
        CourseNumber course,
        CentreCode centre,
        Instant occurredAt,
        Money net,
        VatRate rate,
        PortalId portal,
        UUID event) {}
