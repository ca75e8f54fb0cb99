package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** For whom mandatory training wants a course now; implemented downstream. */
public interface DueCourses {

    /**
     * Who should take one of these courses now and has no booking towards it, each with the booking under which it was passed before, to
     * be renewed if it still runs.
     */
    Map<CourseNumber, Map<PersonId, Optional<BookingId>>> open(Collection<CourseNumber> courses);

    /** The same for one person, which is faster. */
    Optional<Optional<BookingId>> open(PersonId person, CourseNumber course);

    /** Whether the person should take the course now, booked or not. */
    boolean isDue(PersonId person, CourseNumber course);
}
