package de.kitacampus.portal.slave.costcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.rights.Grant;
import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.RightsChange;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RightsMatrix;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheWorld
class GiftForecastsTest {

    /** Accounts outlive a test, so each needs courses of its own. */
    private static final AtomicInteger COURSES = new AtomicInteger();

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    RightsMatrix matrix;

    @Autowired
    GiftForecasts forecasts;

    private final Centre centre = World.centre("G01", "Haus Geschenk");
    private Person anna;
    private Person bea;
    private CourseNumber course;

    @BeforeEach
    void a_course_that_one_of_two_may_book() {
        world.empty();
        world.signInAsAdmin();
        anna = world.person("Anna", "Acker", centre);
        bea = world.person("Bea", "Bauer", centre);
        course = world.course("8.8." + COURSES.incrementAndGet(), "Geschenk", "24.00", "29.99");
        world.allow(anna, course);
        world.allow(bea, course);
        Grant cell = new Grant(anna.roles().getFirst().id(), RightsItem.of(course));
        matrix.apply(
                RightsChange.grant(Set.of(cell)), matrix.sheet(ItemKind.COURSE).seen());
    }

    private GiftForecast.Line line() {
        return forecasts.of(Set.of(course)).lines().getFirst();
    }

    @Test
    void bookings_of_the_last_twelve_whole_months_count() {
        bookings.book(anna.id(), course);
        assertThat(line().bookings()).as("the present month is not over").isZero();
        world.time().tick(Duration.ofDays(31));
        assertThat(line().bookings()).isEqualTo(1);
        assertThat(line().paid()).isEqualTo(Money.euro("24.00"));
        assertThat(line().taken()).isEqualTo(Money.euro("29.99"));
        world.time().tick(Duration.ofDays(366));
        assertThat(line().bookings()).isZero();
    }

    @Test
    void what_was_cancelled_was_not_booked() {
        bookings.book(anna.id(), course);
        bookings.book(bea.id(), course);
        bookings.cancel(bea.id(), bookings.of(bea.id()).getFirst().id());
        world.time().tick(Duration.ofDays(31));
        assertThat(line().bookings()).isEqualTo(1);
        assertThat(line().paid()).isEqualTo(Money.euro("24.00"));
    }

    @Test
    void next_year_is_between_as_before_and_everybody_once() {
        bookings.book(anna.id(), course);
        bookings.book(bea.id(), course);
        world.time().tick(Duration.ofDays(31));
        assertThat(line().likely()).isEqualTo(Money.euro("48.00"));
        assertThat(line().people()).isEqualTo(1);
        assertThat(line().most()).isEqualTo(Money.euro("24.00"));
        assertThat(forecasts.of(Set.of(course)).sum(GiftForecast.Line::likely)).isEqualTo(Money.euro("48.00"));
    }

    @Test
    void only_administrators_are_told() {
        world.signIn(world.head(bea, centre));
        assertThat(forecasts.courses()).isEmpty();
        assertThat(forecasts.of(Set.of(course)).lines()).isEmpty();
    }
}
