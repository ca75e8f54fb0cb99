package de.kitacampus.portal.slave.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.bookings.BookingSpan;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a preview says, case by case. */
class CircumstancesTest {

    private static final Instant NOW = World.START;
    private static final CourseNumber NUMBER = CourseNumber.of("1.9.04");
    private static final Centre CENTRE = World.centre("K01", "Sonnenkinder");

    private RightDecision.@Nullable Denied denied;
    private @Nullable BookingSpan running;
    private @Nullable Optional<BookingId> due;
    private boolean asks;
    private List<Centre> centres = List.of(CENTRE);

    private Forecast forecast() {
        return new Circumstances(
                        new Person(
                                new PersonId(UUID.randomUUID()),
                                "Anna",
                                "Acker",
                                null,
                                null,
                                centres,
                                List.of(),
                                List.of(),
                                true),
                        course(),
                        Optional.ofNullable(denied),
                        Optional.ofNullable(running),
                        Optional.ofNullable(due),
                        asks,
                        NOW)
                .forecast();
    }

    private static OfferedCourse course() {
        Money price = Money.euro("24.00");
        CatalogCourse course = new CatalogCourse(
                NUMBER,
                "Belehrung",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                45,
                price,
                price,
                VatTreatment.STANDARD,
                VatTreatment.STANDARD.rate(),
                null,
                3,
                80,
                null,
                null,
                false);
        return new OfferedCourse(course, Money.euro("30.00"), "v1", true);
    }

    private BookingSpan span(@Nullable Instant started) {
        return new BookingSpan(
                BookingId.random(),
                new PersonId(UUID.randomUUID()),
                NUMBER,
                NOW.minus(Duration.ofDays(1)),
                started,
                NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void whoever_may_and_has_it_not_is_booked_for_the_usage_period() {
        assertThat(forecast())
                .isEqualTo(new Forecast.WillBook(Instant.parse("2026-11-15T23:00:00Z"), Optional.empty()));
    }

    @Test
    void a_running_booking_is_not_made_twice() {
        running = span(null);
        assertThat(forecast()).isEqualTo(new Forecast.HasIt(running.id(), running.endsAt(), false));
        running = span(NOW.minusSeconds(1));
        assertThat(forecast()).isEqualTo(new Forecast.HasIt(running.id(), running.endsAt(), true));
    }

    @Test
    void what_was_passed_and_is_due_again_is_booked_anew_although_it_still_runs() {
        running = span(NOW.minusSeconds(1));
        due = Optional.of(running.id());
        assertThat(forecast()).isInstanceOfSatisfying(Forecast.WillBook.class, will -> assertThat(will.renews())
                .isEqualTo(due));
    }

    @Test
    void what_is_due_and_was_never_passed_is_not_booked_twice() {
        running = span(null);
        due = Optional.empty();
        assertThat(forecast()).isInstanceOf(Forecast.HasIt.class);
    }

    @Test
    void without_a_right_nothing_else_counts() {
        denied = new RightDecision.WithoutRole();
        running = span(null);
        asks = true;
        assertThat(forecast()).isEqualTo(new Forecast.MayNot(denied));
    }

    @Test
    void without_a_centre_there_is_no_booking() {
        centres = List.of();
        assertThat(forecast()).isEqualTo(new Forecast.NoCentre());
    }

    @Test
    void an_approval_comes_after_everything_that_speaks_against_it() {
        asks = true;
        assertThat(forecast()).isEqualTo(new Forecast.NeedsApproval());
        running = span(null);
        assertThat(forecast()).isInstanceOf(Forecast.HasIt.class);
    }
}
