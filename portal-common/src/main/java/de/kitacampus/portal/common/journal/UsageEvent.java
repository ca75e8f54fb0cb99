package de.kitacampus.portal.common.journal;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of usage that a portal accounts for. It names nobody: the user is a random ID, the centre a code.
 *
 * @param eventId unique for ever (RFC 9562, version 7)
 * @param type what happened
 * @param bookingId the booking, also of a cancellation; of a use of own content the use itself
 * @param userId the person's pseudonym
 * @param course number of a course of the provider, or null for own content
 * @param contentId identifier of the carrier's own content, or null for a course
 * @param centre code of the centre the booking counts for
 * @param purchasePrice EK net at the booking; negative for a cancellation
 * @param sellingPrice VK gross; negative for a cancellation
 * @param vatRate the tax rate contained in VK
 * @param catalogVersion the catalog the price was taken from, or null for own content
 * @param occurredAt when it happened in the portal
 * @param contentTitle title of own content if the carrier lets it be told, else null; at most {@value #MAX_CONTENT_TITLE} characters
 */
public record UsageEvent(
        UUID eventId,
        UsageType type,
        BookingId bookingId,
        UserId userId,
        @Nullable CourseNumber course,
        @Nullable String contentId,
        CentreCode centre,
        Money purchasePrice,
        Money sellingPrice,
        VatRate vatRate,
        @Nullable String catalogVersion,
        Instant occurredAt,
        @Nullable String contentTitle) {

    /** Longest title that is told. */
    public static final int MAX_CONTENT_TITLE = 300;

    /**
     * @throws IllegalArgumentException if it names neither or both of a course and own content
     */
    public UsageEvent {
        if ((course == null) == (contentId == null)) {
            throw new IllegalArgumentException("usage is of a course or of own content, not both or neither");
        }
    }

    /** Without a title. */
    public UsageEvent(
            UUID eventId,
            UsageType type,
            BookingId bookingId,
            UserId userId,
            @Nullable CourseNumber course,
            @Nullable String contentId,
            CentreCode centre,
            Money purchasePrice,
            Money sellingPrice,
            VatRate vatRate,
            @Nullable String catalogVersion,
            Instant occurredAt) {
        this(
                eventId,
                type,
                bookingId,
                userId,
                course,
                contentId,
                centre,
                purchasePrice,
                sellingPrice,
                vatRate,
                catalogVersion,
                occurredAt,
                null);
    }
}
