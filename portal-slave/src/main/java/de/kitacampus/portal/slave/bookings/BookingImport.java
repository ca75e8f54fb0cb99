package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import java.util.List;

/** Brings in bookings of the past, such as those of a demonstration, by the same rules as any other booking. */
interface BookingImport {

    /**
     * Books one after the other in one transaction, at today's prices and by today's rights.
     *
     * @param past in order of time, none in the future
     * @return how many were booked; the rest was refused by the rules of {@link Bookings#book}
     */
    int bookAll(List<PastBooking> past);

    /** Who booked what when. */
    record PastBooking(PersonId person, CourseNumber course, Instant at) {}
}
