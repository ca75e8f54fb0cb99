package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.master.catalog.Course;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows already of the events and bookings in a batch; grows while the batch is assessed. Courses and prices are looked
 * up once per batch.
 *
 * @param digests digest of the payload by event ID
 * @param booked the billed price by booking
 * @param cancelled bookings that were cancelled
 * @param courses courses looked up, found or not
 * @param prices prices looked up
 */
record KnownEvents(
        Map<UUID, String> digests,
        Map<BookingId, Money> booked,
        Set<BookingId> cancelled,
        Map<CourseNumber, Optional<Course>> courses,
        Map<Offer, Money> prices) {

    KnownEvents(Map<UUID, String> digests, Map<BookingId, Money> booked, Set<BookingId> cancelled) {
        this(digests, booked, cancelled, new HashMap<>(), new HashMap<>());
    }

    /** A course under the catalog version that a portal names. */
    record Offer(CourseNumber course, @Nullable String catalogVersion) {}
}
