package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param number place in the list as filtered and sorted, from 1
 * @param portal the portal
 * @param sequence place in the portal's journal
 * @param customer the carrier
 * @param type what happened
 * @param bookingId the booking
 * @param userId the pseudonym
 * @param course the course, or null for own content
 * @param contentId the own content, or null for a course
 * @param centre the centre's code
 * @param toldPrice EK as the portal named it, net
 * @param purchasePrice EK as billed, net
 * @param priceDiffers whether the two differ
 * @param sellingPrice VK, gross
 * @param vatRate the rate contained in VK
 * @param vatIncluded the tax contained in VK, rounded half up per line
 * @param occurredAt when it happened
 * @param receivedAt when it arrived
 * @param contentTitle title of the own content if the carrier tells it, or null
 */
public record LedgerRow(
        long number,
        PortalId portal,
        long sequence,
        CustomerNumber customer,
        UsageType type,
        BookingId bookingId,
        UserId userId,
        @Nullable CourseNumber course,
        @Nullable String contentId,
        CentreCode centre,
        Money toldPrice,
        Money purchasePrice,
        boolean priceDiffers,
        Money sellingPrice,
        VatRate vatRate,
        Money vatIncluded,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable String contentTitle) {

    /** Course number or identifier of the own content. */
    public String subject() {
        return course == null ? String.valueOf(contentId) : course.value();
    }

    /** The subject, with its title where it was told. */
    public String label() {
        return contentTitle == null ? subject() : subject() + " " + contentTitle;
    }
}
