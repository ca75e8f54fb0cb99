package de.kitacampus.portal.master.disputes;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking that a carrier disputes, with the facts of its line in the ledger.
 *
 * @param id chosen by the portal
 * @param portal who raised it
 * @param event the usage event of the booking
 * @param booking the booking
 * @param customer the carrier
 * @param course the course
 * @param centre the centre
 * @param user who booked, by user ID
 * @param occurredAt when it was booked
 * @param price EK as billed, net
 * @param rate value added tax
 * @param reason why
 * @param expected EK that was expected, net, where the reason is the price
 * @param raisedAt when it arrived
 * @param decision null while it is open
 */
public record Dispute(
        UUID id,
        PortalId portal,
        UUID event,
        BookingId booking,
        CustomerNumber customer,
        CourseNumber course,
        CentreCode centre,
        UserId user,
        Instant occurredAt,
        Money price,
        VatRate rate,
        DisputeReason reason,
        @Nullable Money expected,
        Instant raisedAt,
        @Nullable Decision decision) {

    /**
     * What was decided.
     *
     * @param credited given back, net; null when rejected
     * @param creditNote number of the credit note; null when rejected
     * @param answer what the carrier reads
     * @param at when
     * @param by user name
     */
    public record Decision(
            @Nullable Money credited, @Nullable String creditNote, String answer, Instant at, String by) {

        public boolean accepted() {
            return creditNote != null;
        }
    }

    /** What the carrier would have to get back if it is right. */
    public Money claimed() {
        return expected == null ? price : price.minus(expected);
    }
}
