package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of the accounts; there is exactly one for each usage event.
 *
 * @param id the usage event
 * @param kind booked, taken back, or used
 * @param bookingId the booking; of own content the use itself
 * @param occurredAt when it was booked or cancelled
 * @param person whose booking it is; may be erased since
 * @param userId that person's pseudonym
 * @param number number of the course or of the own content
 * @param title title at the booking
 * @param centre code of the centre
 * @param centreName name of the centre at the booking
 * @param purchasePrice EK net; negative for a cancellation
 * @param sellingPrice VK gross; negative for a cancellation
 * @param vatIncluded tax contained in VK, rounded half up per line
 */
public record BookingEntry(
        UUID id,
        Kind kind,
        BookingId bookingId,
        Instant occurredAt,
        PersonId person,
        UserId userId,
        String number,
        String title,
        CentreCode centre,
        String centreName,
        Money purchasePrice,
        Money sellingPrice,
        Money vatIncluded) {

    /** Whether the line adds or takes back. */
    public enum Kind {
        BOOKED,
        CANCELLED,
        /** Own content was used. */
        USED;

        Money signed(Money amount) {
            return this == CANCELLED ? amount.times(-1) : amount;
        }
    }
}
