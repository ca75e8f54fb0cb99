package de.kitacampus.portal.slave.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.slave.pseudonyms.Pseudonyms;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.AtOnce;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheWorld
class BookingsTest {

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    BookingImport past;

    @Autowired
    Pseudonyms pseudonyms;

    private Person anna;
    private CourseNumber course;

    @BeforeEach
    void anna_may_take_a_course() {
        world.empty();
        anna = world.person("Anna", "Acker", World.centre("K01", "Sonnenkinder"));
        course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        world.allow(anna, course);
    }

    @Test
    void a_booking_keeps_everything_as_it_was() {
        Booking booking = booked();
        world.course("1.9.04", "Anders", "99.00", "99.00");
        booking = bookings.find(booking.id()).orElseThrow();
        assertThat(booking.title()).isEqualTo("Belehrung");
        assertThat(booking.purchasePrice()).isEqualTo(Money.euro("24.00"));
        assertThat(booking.sellingPrice()).isEqualTo(Money.euro("30.00"));
        assertThat(booking.centre().value()).isEqualTo("K01");
        assertThat(booking.catalogVersion()).isEqualTo("v1");
        assertThat(booking.bookedAt()).isEqualTo(World.START);
        assertThat(booking.usableUntil()).isEqualTo(Instant.parse("2026-11-15T23:00:00Z"));
        assertThat(booking.userId()).isEqualTo(pseudonyms.of(anna.id()));
    }

    @Test
    void a_booking_tells_the_journal_once_with_its_figures() {
        Booking booking = booked();
        assertThat(world.journal()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(UsageType.COURSE_BOOKED);
            assertThat(event.bookingId()).isEqualTo(booking.id());
            assertThat(event.userId()).isEqualTo(booking.userId());
            assertThat(event.course()).isEqualTo(course);
            assertThat(event.contentId()).isNull();
            assertThat(event.centre().value()).isEqualTo("K01");
            assertThat(event.purchasePrice()).isEqualTo(Money.euro("24.00"));
            assertThat(event.sellingPrice()).isEqualTo(Money.euro("30.00"));
            assertThat(event.vatRate()).isEqualTo(VatRate.STANDARD);
            assertThat(event.catalogVersion()).isEqualTo("v1");
            assertThat(event.occurredAt()).isEqualTo(World.START);
        });
    }

    @Test
    void a_free_booking_counts_too() {
        CourseNumber free = world.course("2.1.01", "Schnupperkurs", "0.00", "0.00");
        world.allow(anna, free);
        assertThat(bookings.book(anna.id(), free)).isInstanceOf(BookingOutcome.Booked.class);
        assertThat(world.journal())
                .singleElement()
                .extracting(UsageEvent::sellingPrice)
                .isEqualTo(Money.zeroEuro());
    }

    @Test
    void a_second_click_books_nothing() {
        Booking booking = booked();
        assertThat(bookings.book(anna.id(), course))
                .isEqualTo(new BookingOutcome.AlreadyBooked(booking.id(), booking.usableUntil()));
        assertThat(world.journal()).hasSize(1);
    }

    @Test
    void many_clicks_at_once_are_one_booking() throws Exception {
        for (int round = 0; round < 5; round++) {
            Person somebody = world.person("Eilig", "Nummer" + round, World.centre("K01", "Sonnenkinder"));
            world.allow(somebody, course);
            world.journal().clear();
            List<BookingOutcome> outcomes = AtOnce.all(6, () -> bookings.book(somebody.id(), course));
            assertThat(outcomes)
                    .filteredOn(BookingOutcome.Booked.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(BookingOutcome.AlreadyBooked.class::isInstance)
                    .hasSize(5);
            assertThat(bookings.of(somebody.id())).hasSize(1);
        }
    }

    @Test
    void whoever_has_no_right_books_nothing() {
        world.forbid(anna, course);
        assertThat(bookings.book(anna.id(), course))
                .isEqualTo(new BookingOutcome.Denied(RightDecision.Reason.ROLES_NOT_ALLOWED));
        assertThat(bookings.of(anna.id())).isEmpty();
        assertThat(world.journal()).isEmpty();
    }

    @Test
    void whoever_has_no_centre_books_nothing() {
        Person nomad = world.person("Nora", "Nirgends");
        world.allow(nomad, course);
        assertThat(bookings.book(nomad.id(), course)).isEqualTo(new BookingOutcome.NoCentre());
    }

    @Test
    void a_course_that_left_the_catalog_is_not_booked() {
        world.withdraw(course);
        assertThat(bookings.book(anna.id(), course)).isEqualTo(new BookingOutcome.CourseUnavailable());
    }

    @Test
    void nobody_pays_a_price_that_was_not_shown() {
        assertThat(bookings.book(anna.id(), course, Money.euro("29.00")))
                .isEqualTo(new BookingOutcome.PriceChanged(Money.euro("30.00")));
        assertThat(bookings.book(anna.id(), course, Money.euro("30.00"))).isInstanceOf(BookingOutcome.Booked.class);
    }

    @Test
    void a_booking_ends_with_its_usage_period_and_can_be_made_again() {
        Booking first = booked();
        world.time().set(first.usableUntil().minusMillis(1));
        assertThat(bookings.book(anna.id(), course)).isInstanceOf(BookingOutcome.AlreadyBooked.class);
        assertThat(bookings.markStarted(first.id())).isTrue();
        world.time().set(first.usableUntil());
        assertThat(bookings.markStarted(first.id())).isFalse();
        assertThat(bookings.book(anna.id(), course)).isInstanceOf(BookingOutcome.Booked.class);
        assertThat(bookings.of(anna.id())).hasSize(2);
        assertThat(bookings.find(first.id())
                        .orElseThrow()
                        .isRunning(world.time().instant()))
                .isFalse();
    }

    @Test
    void a_booking_never_started_can_be_taken_back() {
        Booking booking = booked();
        world.time().tick(Duration.ofDays(1));
        assertThat(bookings.cancel(anna.id(), booking.id())).isEqualTo(new CancelOutcome.Cancelled());
        assertThat(world.journal()).hasSize(2).last().satisfies(event -> {
            assertThat(event.type()).isEqualTo(UsageType.BOOKING_CANCELLED);
            assertThat(event.bookingId()).isEqualTo(booking.id());
            assertThat(event.purchasePrice()).isEqualTo(Money.euro("-24.00"));
            assertThat(event.sellingPrice()).isEqualTo(Money.euro("-30.00"));
            assertThat(event.occurredAt()).isEqualTo(World.START.plus(Duration.ofDays(1)));
        });
        assertThat(bookings.cancel(anna.id(), booking.id())).isEqualTo(new CancelOutcome.NotRunning());
        assertThat(bookings.book(anna.id(), course)).isInstanceOf(BookingOutcome.Booked.class);
    }

    @Test
    void a_started_booking_cannot_be_taken_back() {
        Booking booking = booked();
        bookings.markStarted(booking.id());
        assertThat(bookings.cancel(anna.id(), booking.id())).isEqualTo(new CancelOutcome.AlreadyStarted());
        assertThat(world.journal()).hasSize(1);
    }

    @Test
    void nobody_takes_back_what_another_booked() {
        Booking booking = booked();
        Person other = world.person("Olga", "Ohne", World.centre("K02", "Zwerge"));
        assertThat(bookings.cancel(other.id(), booking.id())).isEqualTo(new CancelOutcome.Unknown());
        assertThat(bookings.cancel(anna.id(), BookingId.random())).isEqualTo(new CancelOutcome.Unknown());
    }

    @Test
    void cancelling_and_starting_at_once_never_do_both() throws Exception {
        for (int round = 0; round < 5; round++) {
            Person somebody = world.person("Eilig", "Nummer" + round, World.centre("K01", "Sonnenkinder"));
            world.allow(somebody, course);
            bookings.book(somebody.id(), course);
            BookingId id = bookings.of(somebody.id()).getFirst().id();
            var turn = new java.util.concurrent.atomic.AtomicInteger();
            List<Boolean> done = AtOnce.all(
                    2,
                    () -> turn.getAndIncrement() == 0
                            ? bookings.markStarted(id)
                            : bookings.cancel(somebody.id(), id) instanceof CancelOutcome.Cancelled);
            assertThat(done).containsOnlyOnce(true);
        }
    }

    @Test
    void without_a_journal_there_is_no_booking() {
        world.breakJournal();
        assertThatThrownBy(() -> bookings.book(anna.id(), course)).hasMessageContaining("journal");
        assertThat(bookings.of(anna.id())).isEmpty();
    }

    @Test
    void bookings_of_the_past_follow_the_same_rules() {
        Instant lastYear = Instant.parse("2025-10-01T08:00:00Z");
        int booked = past.bookAll(List.of(
                new BookingImport.PastBooking(anna.id(), course, lastYear),
                new BookingImport.PastBooking(anna.id(), course, lastYear.plus(Duration.ofDays(20))),
                new BookingImport.PastBooking(anna.id(), course, lastYear.plus(Duration.ofDays(200)))));
        assertThat(booked).isEqualTo(2);
        assertThat(world.journal())
                .extracting(UsageEvent::occurredAt)
                .containsExactly(lastYear, lastYear.plus(Duration.ofDays(200)));
    }

    private Booking booked() {
        assertThat(bookings.book(anna.id(), course)).isInstanceOf(BookingOutcome.Booked.class);
        return bookings.of(anna.id()).getFirst();
    }
}
