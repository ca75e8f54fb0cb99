package de.kitacampus.portal.slave.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.bookings.CancelOutcome;
import de.kitacampus.portal.slave.staff.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GroupBookingTest extends OrderingHouse {

    @Autowired
    GroupBooking group;

    @Autowired
    GroupRuns runs;

    private Plan plan(Person... people) {
        return group.plan(List.of(people).stream().map(Person::id).toList(), List.of(course), _ -> {});
    }

    private GroupRun carriedOut(Plan plan) {
        GroupRun run = runs.start(plan);
        run.finished().join();
        runs.putAside(run);
        return run;
    }

    @Test
    void a_plan_says_for_each_person_what_will_happen_and_what_it_costs() {
        bookings.book(anna.id(), course);
        world.forbid(berta, course);
        Plan plan = plan(anna, berta, hanna, sofia);
        assertThat(plan.lines())
                .extracting(line -> line.person().firstName() + " "
                        + line.forecast().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Anna HasIt", "Berta MayNot", "Hanna WillBook", "Sofia MayNot");
        assertThat(plan.purchasePrice()).isEqualTo(Money.euro("24.00"));
        assertThat(plan.sellingPrice()).isEqualTo(PRICE);
    }

    @Test
    void a_plan_is_booked_and_the_same_plan_once_more_books_nothing_twice() {
        Plan plan = plan(anna, berta);
        assertThat(carriedOut(plan).results())
                .allMatch(result -> result.outcome().isBooked());
        GroupRun again = carriedOut(plan);
        assertThat(again.results())
                .extracting(GroupRun.Result::outcome)
                .allMatch(outcome -> outcome instanceof OrderOutcome.Done(BookingOutcome.AlreadyBooked _));
        assertThat(again.open()).hasSize(2);
        assertThat(world.journal()).hasSize(2);
    }

    @Test
    void a_run_that_breaks_half_way_leaves_what_is_done_and_the_rest_can_be_repeated() {
        Plan plan = plan(anna, berta);
        assertThat(group.book(plan.lines().getFirst()).isBooked()).isTrue();
        world.breakJournal();
        GroupRun broken = carriedOut(plan);
        assertThat(broken.results())
                .extracting(GroupRun.Result::outcome)
                .filteredOn(OrderOutcome.Broken.class::isInstance)
                .hasSize(1);
        assertThat(bookings.of(anna.id()).size() + bookings.of(berta.id()).size())
                .isEqualTo(1);
        world.mendJournal();
        assertThat(plan(anna, berta).acting()).hasSize(1);
        carriedOut(plan(anna, berta));
        assertThat(bookings.of(anna.id())).hasSize(1);
        assertThat(bookings.of(berta.id())).hasSize(1);
    }

    @Test
    void a_head_sees_and_books_for_her_own_centre_only() {
        PlannedBooking foreign = plan(berta).lines().getFirst();
        BookingId booked = booked(berta);
        world.signIn(hanna);
        assertThat(group.people()).extracting(Person::firstName).containsExactly("Anna", "Hanna");
        assertThat(group.centres()).containsExactly(north);
        assertThat(plan(anna, berta).lines())
                .extracting(line -> line.person().id())
                .containsExactly(anna.id());
        assertThat(group.book(foreign)).isEqualTo(new OrderOutcome.NotYours());
        assertThat(group.cancel(booked)).isEqualTo(new CancelOutcome.Unknown());
        assertThat(bookings.of(berta.id()).getFirst().cancelledAt()).isNull();
    }

    @Test
    void staff_book_for_nobody_else() {
        PlannedBooking other = plan(berta).lines().getFirst();
        world.signIn(anna);
        assertThat(group.people()).isEmpty();
        assertThat(group.book(other)).isEqualTo(new OrderOutcome.NotYours());
    }

    @Test
    void whoever_lost_the_right_since_the_plan_is_not_booked() {
        Plan plan = plan(anna);
        world.forbid(anna, course);
        assertThat(carriedOut(plan).results().getFirst().outcome())
                .isInstanceOfSatisfying(OrderOutcome.Done.class, done -> assertThat(done.outcome())
                        .isInstanceOf(BookingOutcome.Denied.class));
    }

    @Test
    void nobody_is_booked_at_a_price_that_was_not_shown() {
        Plan plan = plan(anna);
        world.course("1.9.04", "Belehrung", "24.00", "35.00");
        assertThat(carriedOut(plan).results().getFirst().outcome())
                .isEqualTo(new OrderOutcome.Done(new BookingOutcome.PriceChanged(Money.euro("35.00"))));
        assertThat(bookings.of(anna.id())).isEmpty();
    }

    @Test
    void a_head_takes_back_what_was_not_started() {
        BookingId id = booked(anna);
        world.signIn(hanna);
        assertThat(group.cancel(id)).isEqualTo(new CancelOutcome.Cancelled());
        BookingId started = booked(anna);
        bookings.markStarted(started);
        assertThat(group.cancel(started)).isEqualTo(new CancelOutcome.AlreadyStarted());
    }

    @Test
    void a_head_books_for_others_at_once_and_asks_for_herself() {
        approvals(ApprovalRule.Mode.ALL);
        world.signIn(hanna);
        GroupRun run = carriedOut(plan(anna, hanna));
        assertThat(run.results())
                .extracting(result -> result.line().person().firstName() + " "
                        + result.outcome().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Anna Done", "Hanna Requested");
        assertThat(bookings.of(hanna.id())).isEmpty();
    }

    private BookingId booked(Person person) {
        bookings.book(person.id(), course);
        return bookings.of(person.id()).getFirst().id();
    }
}
