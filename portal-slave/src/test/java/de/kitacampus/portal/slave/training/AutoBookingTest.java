package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AutoBookingTest extends TrainingHouse {

    @Autowired
    AutoBooking autoBooking;

    private RuleContent booking(int firstDays, int months) {
        return new RuleDraft(course)
                .from(TODAY)
                .first(firstDays)
                .every(months)
                .booking()
                .content();
    }

    @Test
    void what_is_due_is_booked_once_at_the_price_of_any_booking() {
        saved(booking(0, 12));
        assertThat(autoBooking.run()).isEqualTo(1);
        assertThat(autoBooking.run()).isZero();
        assertThat(bookings.of(anna.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.sellingPrice().amount()).isEqualByComparingTo("30.00"));
        assertThat(world.journal()).hasSize(1);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.DUE_SOON);
    }

    @Test
    void who_may_not_use_the_course_is_told_of_in_the_list_and_booked_once_she_may() {
        saved(booking(0, 12));
        autoBooking.run();
        assertThat(board.people(on(board.today())))
                .filteredOn(row -> row.duty().person().equals(berta.id()))
                .extracting(PersonDuty::booking)
                .containsExactly("ROLES_NOT_ALLOWED");
        world.allow(berta, course);
        assertThat(autoBooking.run()).isEqualTo(1);
    }

    @Test
    void a_booking_that_was_cancelled_is_not_made_again_for_the_same_date() {
        saved(booking(0, 12));
        autoBooking.run();
        bookings.cancel(anna.id(), bookings.of(anna.id()).getFirst().id());
        assertThat(autoBooking.run()).isZero();
    }

    @Test
    void a_job_that_was_down_for_a_week_catches_up() {
        saved(booking(0, 12));
        bookings.book(anna.id(), course);
        pass(anna);
        later(365 - 30 + 7);
        assertThat(autoBooking.run()).isEqualTo(1);
        assertThat(bookings.of(anna.id())).hasSize(2);
    }
}
