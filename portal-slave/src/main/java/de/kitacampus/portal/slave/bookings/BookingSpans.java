package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** When bookings ran, for those who look at many of them at once or at the past. */
public interface BookingSpans {

    /** Bookings of these courses that ran at this moment or later, in no order. */
    List<BookingSpan> since(Instant moment, Collection<CourseNumber> courses);

    /** The same of one person. */
    List<BookingSpan> since(Instant moment, Collection<CourseNumber> courses, PersonId person);
}
