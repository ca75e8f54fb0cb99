package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.learning.DueTraining;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MyTrainingTest extends TrainingHouse {

    @Autowired
    MyTraining mine;

    @Test
    void the_most_urgent_duty_comes_first_and_knows_what_to_start() {
        saved(content(0, 12));
        world.signIn(anna);
        assertThat(mine.open()).singleElement().satisfies(due -> {
            assertThat(due.what()).isEqualTo(new DueTraining.Course(course, Optional.empty(), Optional.empty()));
            assertThat(due.dueOn()).isEqualTo(TODAY);
            assertThat(due.overdue()).isFalse();
        });
        bookings.book(anna.id(), course);
        assertThat(toLearn().booking())
                .contains(bookings.of(anna.id()).getFirst().id());
        pass(anna);
        assertThat(mine.open()).isEmpty();
    }

    private DueTraining.Course toLearn() {
        return (DueTraining.Course) mine.open().getFirst().what();
    }

    @Test
    void what_is_due_again_can_be_booked_although_the_passed_booking_still_runs() {
        course = world.course(
                "1.9.05", "Hygiene", "24.00", "30.00", de.kitacampus.portal.common.money.VatTreatment.STANDARD, 12);
        world.allow(anna, course);
        saved(content(0, 12));
        bookings.book(anna.id(), course);
        Booking former = pass(anna);
        later(350);
        assertThat(bookings.book(anna.id(), course)).isInstanceOf(BookingOutcome.AlreadyBooked.class);
        world.signIn(anna);
        assertThat(toLearn().renews()).contains(former.id());
        assertThat(bookings.renew(anna.id(), former.id())).isInstanceOf(BookingOutcome.Booked.class);
        assertThat(toLearn().booking()).isPresent();
        assertThat(bookings.renew(anna.id(), former.id())).isInstanceOf(BookingOutcome.AlreadyBooked.class);
        assertThat(bookings.renew(berta.id(), former.id())).isInstanceOf(BookingOutcome.CourseUnavailable.class);
    }

    @Test
    void a_renewal_that_is_refused_leaves_the_former_booking_in_its_place() {
        saved(content(0, 12));
        bookings.book(anna.id(), course);
        Booking former = pass(anna);
        world.forbid(anna, course);
        assertThat(bookings.renew(anna.id(), former.id())).isInstanceOf(BookingOutcome.Denied.class);
        world.allow(anna, course);
        assertThat(bookings.book(anna.id(), course)).isInstanceOf(BookingOutcome.AlreadyBooked.class);
    }
}
