package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A course booked by a person, with everything as it was at the booking.
 *
 * @param id the booking
 * @param person who booked
 * @param userId the person's pseudonym
 * @param course the course
 * @param title title of the course at the booking
 * @param centreId the centre the booking counts for
 * @param centre that centre's code
 * @param purchasePrice EK, net
 * @param sellingPrice VK, gross
 * @param vatRate the rate contained in VK
 * @param catalogVersion the catalog that told EK
 * @param bookedAt when
 * @param usableUntil end of the usage period, exclusive
 * @param firstStartAt first launch, or null
 * @param cancelledAt when it was cancelled, or null
 */
public record Booking(
        BookingId id,
        PersonId person,
        UserId userId,
        CourseNumber course,
        String title,
        CentreId centreId,
        CentreCode centre,
        Money purchasePrice,
        Money sellingPrice,
        VatRate vatRate,
        String catalogVersion,
        Instant bookedAt,
        Instant usableUntil,
        @Nullable Instant firstStartAt,
        @Nullable Instant cancelledAt) {

    /** Whether the course can be used at this moment; the end needs no job that runs on time. */
    public boolean isRunning(Instant now) {
        return cancelledAt == null && now.isBefore(usableUntil);
    }

    /** Whether it may still be cancelled: running and never started. */
    public boolean isCancellable(Instant now) {
        return isRunning(now) && firstStartAt == null;
    }
}
