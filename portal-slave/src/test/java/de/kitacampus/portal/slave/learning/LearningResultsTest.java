package de.kitacampus.portal.slave.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@InTheWorld
class LearningResultsTest {

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    LearningResults results;

    @Autowired
    LearningStore store;

    @Autowired
    MyLearning learning;

    @Autowired
    ResultsBroadcaster broadcaster;

    @Autowired
    TransactionTemplate transactions;

    private final List<ResultsChanged> heard = new ArrayList<>();
    private Runnable unregister = () -> {};
    private Person anna;
    private Booking booking;
    private long base;

    @BeforeEach
    void anna_has_booked() {
        world.empty();
        anna = world.person("Anna", "Acker", World.centre("K01", "Sonnenkinder"));
        CourseNumber course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        world.allow(anna, course);
        bookings.book(anna.id(), course);
        booking = bookings.of(anna.id()).getFirst();
        world.signIn(anna);
        unregister = broadcaster.register(heard::add);
        base = results.cursor();
    }

    @AfterEach
    void listen_no_more() {
        unregister.run();
    }

    @Test
    void results_reach_the_booking_and_the_cursor() {
        results.apply(
                List.of(result(1, CourseResult.State.STARTED, null), result(2, CourseResult.State.PASSED, "92.50")));
        assertThat(state().step()).isEqualTo(LearningState.Step.PASSED);
        assertThat(state().scorePercent()).isEqualByComparingTo("92.50");
        assertThat(state().totalSeconds()).isEqualTo(600);
        assertThat(state().passedAt()).isEqualTo(World.START.plus(Duration.ofHours(1)));
        assertThat(results.cursor()).isEqualTo(base + 2);
    }

    @Test
    void the_same_results_twice_change_nothing() {
        List<CourseResult> page = List.of(result(1, CourseResult.State.FAILED, "40"));
        results.apply(page);
        results.apply(page);
        assertThat(heard).hasSize(1);
        assertThat(results.cursor()).isEqualTo(base + 1);
    }

    @Test
    void an_older_result_never_overwrites_a_newer_one() {
        results.apply(List.of(result(2, CourseResult.State.PASSED, "90")));
        results.apply(List.of(result(1, CourseResult.State.STARTED, null)));
        assertThat(state().step()).isEqualTo(LearningState.Step.PASSED);
        assertThat(results.cursor()).isEqualTo(base + 2);
    }

    @Test
    void a_result_of_an_unknown_booking_is_passed_over() {
        CourseResult foreign = new CourseResult(
                base + 3,
                booking.userId(),
                booking.course(),
                BookingId.random(),
                1,
                CourseResult.State.STARTED,
                null,
                1,
                World.START,
                World.START,
                null);
        results.apply(List.of(foreign));
        assertThat(results.cursor()).isEqualTo(base + 3);
        assertThat(heard).isEmpty();
    }

    @Test
    void screens_hear_of_it_after_the_commit_only() {
        transactions.executeWithoutResult(status -> {
            results.apply(List.of(result(1, CourseResult.State.STARTED, null)));
            assertThat(heard).isEmpty();
        });
        assertThat(heard).singleElement().satisfies(event -> assertThat(event.bookings())
                .containsExactly(booking.id()));
    }

    @Test
    void what_is_rolled_back_is_not_told() {
        transactions.executeWithoutResult(status -> {
            results.apply(List.of(result(1, CourseResult.State.STARTED, null)));
            status.setRollbackOnly();
        });
        assertThat(heard).isEmpty();
        assertThat(results.cursor()).isEqualTo(base);
    }

    @Test
    void whoever_unregisters_hears_nothing_more() {
        int before = broadcaster.listeners();
        unregister.run();
        assertThat(broadcaster.listeners()).isEqualTo(before - 1);
    }

    @Test
    void a_usage_period_that_ends_shows_at_once() {
        assertThat(mine().state().step()).isEqualTo(LearningState.Step.BOOKED);
        world.time().set(booking.usableUntil());
        assertThat(mine().state().step()).isEqualTo(LearningState.Step.EXPIRED);
        assertThat(mine().usable()).isFalse();
        assertThat(learning.desk().next()).isEmpty();
        assertThat(learning.desk().offered()).hasSize(1);
    }

    @Test
    void who_passed_stays_passed_after_the_end() {
        results.apply(List.of(result(1, CourseResult.State.PASSED, "90")));
        world.time().set(booking.usableUntil());
        assertThat(mine().state().step()).isEqualTo(LearningState.Step.PASSED);
    }

    @Test
    void a_cancelled_booking_leaves_the_desk() {
        bookings.cancel(anna.id(), booking.id());
        assertThat(learning.desk().mine()).isEmpty();
        assertThat(store.of(booking.id())).isEmpty();
    }

    private LearningCourse mine() {
        return learning.find(booking.id()).orElseThrow();
    }

    private LearningState state() {
        return store.of(booking.id()).orElseThrow();
    }

    private CourseResult result(int change, CourseResult.State state, @Nullable String score) {
        return new CourseResult(
                base + change,
                booking.userId(),
                booking.course(),
                booking.id(),
                1,
                state,
                score == null ? null : new BigDecimal(score),
                600,
                World.START,
                World.START,
                state == CourseResult.State.PASSED ? World.START.plus(Duration.ofHours(1)) : null);
    }
}
