package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All passed bookings, for what must be made up for. */
public interface PassedBookings {

    /**
     * @param after the last one of the page before, or null at first
     * @return in the order of their IDs; empty at the end
     */
    List<BookingId> passed(@Nullable BookingId after, int limit);

    /** When the course was passed first; empty while it is not. */
    Optional<Instant> passedAt(BookingId booking);
}
