package de.kitacampus.portal.slave.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The mandatory training that is due, shown first on the start page; implemented downstream. */
public interface DueTraining {

    /** What the person who is signed in should do now, the most urgent first. */
    List<Due> open();

    /**
     * @param what what is to be done
     * @param name what it is for
     * @param dueOn the last day
     * @param overdue whether that day has passed
     */
    record Due(What what, String name, LocalDate dueOn, boolean overdue) {}

    /** What is to be done. */
    sealed interface What {}

    /**
     * To learn a course.
     *
     * @param booking its running booking towards this date, if there is one
     * @param renews the booking under which it was passed before, to be renewed if it still runs
     */
    record Course(CourseNumber number, Optional<BookingId> booking, Optional<BookingId> renews) implements What {}

    /**
     * To read own content of the carrier.
     *
     * @param title what it is called
     * @param address where it is read
     */
    record Reading(String title, String address) implements What {}
}
