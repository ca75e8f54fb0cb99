package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person asks for a course.
 *
 * @param id the request
 * @param person who asks
 * @param course the course
 * @param title of the course when it was asked for
 * @param purchasePrice EK net when it was asked for
 * @param sellingPrice VK when it was asked for
 * @param note why she wants it, in her words; may be empty
 * @param askedAt when
 * @param expiresAt from when on nobody can approve it any more
 * @param state how far it is; an open one that has expired says so
 * @param decidedAt when it ended, or null
 * @param decidedBy account that decided, or null
 * @param reason why it was refused; may be empty
 * @param booking what was booked, or null
 */
public record BookingRequest(
        RequestId id,
        PersonId person,
        CourseNumber course,
        String title,
        Money purchasePrice,
        Money sellingPrice,
        String note,
        Instant askedAt,
        Instant expiresAt,
        RequestState state,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        String reason,
        @Nullable BookingId booking) {

    /** Longest note and longest reason, as stored. */
    public static final int MAX_WORDS = 500;

    boolean isOpen(Instant now) {
        return state == RequestState.OPEN && now.isBefore(expiresAt);
    }

    /** What it is at this moment, whether or not a job has noted it yet. */
    BookingRequest seen(Instant now) {
        return state == RequestState.OPEN && !isOpen(now)
                ? new BookingRequest(
                        id,
                        person,
                        course,
                        title,
                        purchasePrice,
                        sellingPrice,
                        note,
                        askedAt,
                        expiresAt,
                        RequestState.EXPIRED,
                        expiresAt,
                        null,
                        reason,
                        null)
                : this;
    }
}
