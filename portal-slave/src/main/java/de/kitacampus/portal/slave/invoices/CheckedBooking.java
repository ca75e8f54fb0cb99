package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it was billed beside how the portal booked it.
 *
 * @param finding what comparing them shows
 * @param event the usage event
 * @param course course number
 * @param centre the centre
 * @param occurredAt when it was booked or cancelled
 * @param billed EK on the invoice, or null when it is on none
 * @param booked EK in the portal's accounts, or null when it is not in them
 * @param user user ID, or null when it is not in the accounts
 * @param name the person's name; null when she was erased or is not known
 */
public record CheckedBooking(
        Finding finding,
        UUID event,
        String course,
        CentreCode centre,
        Instant occurredAt,
        @Nullable Money billed,
        @Nullable Money booked,
        @Nullable UserId user,
        @Nullable String name) {

    /** What comparing shows. */
    public enum Finding {
        EQUAL,
        OTHER_PRICE,
        /** Billed, but not in the portal's accounts. */
        NOT_BOOKED,
        /** In the portal's accounts of that month, but on no invoice. */
        NOT_BILLED,
        /** In the portal's accounts, and not yet told to the master. */
        ON_THE_WAY
    }
}
