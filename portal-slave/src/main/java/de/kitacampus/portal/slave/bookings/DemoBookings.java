package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.demo.DemoStep;
import de.kitacampus.portal.slave.rights.Rights;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A believable year of bookings up to now: some five per person, more in autumn and winter, few in summer. */
@Component
@Profile("demo")
class DemoBookings implements DemoStep {

    private static final int BOOKINGS_PER_PERSON = 5;
    /** How busy a month is, January first. */
    private static final int[] SEASON = {9, 8, 8, 6, 5, 4, 2, 2, 8, 10, 11, 6};
    /** Few enough for one transaction to stay quick. */
    private static final int TOGETHER = 100;
    /** A booking of today would stand where a visitor makes the first own one. */
    private static final Duration KEPT_FREE = Duration.ofHours(2);

    private final BookingImport bookings;
    private final Staff staff;
    private final Rights rights;
    private final Clock clock;
    private final long seed;

    DemoBookings(BookingImport bookings, Staff staff, Rights rights, Clock clock, Environment environment) {
        this.bookings = bookings;
        this.staff = staff;
        this.rights = rights;
        this.clock = clock;
        seed = environment.getProperty("portal.demo.seed", Long.class, 1L);
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void seed() {
        Random random = new Random(seed);
        List<BookingImport.PastBooking> year = new ArrayList<>();
        staff.active().stream()
                .sorted(Comparator.comparing(Person::lastName)
                        .thenComparing(Person::firstName)
                        .thenComparing(person -> String.valueOf(person.staffNumber())))
                .forEach(person -> year.addAll(yearOf(person, random)));
        year.sort(Comparator.comparing(BookingImport.PastBooking::at));
        for (int first = 0; first < year.size(); first += TOGETHER) {
            bookings.bookAll(year.subList(first, Math.min(first + TOGETHER, year.size())));
        }
    }

    private List<BookingImport.PastBooking> yearOf(Person person, Random random) {
        List<CourseNumber> allowed =
                rights.allowed(person.id()).stream().sorted().toList();
        List<BookingImport.PastBooking> year = new ArrayList<>();
        int wanted = allowed.isEmpty() ? 0 : BOOKINGS_PER_PERSON - 2 + random.nextInt(5);
        for (int one = 0; one < wanted; one++) {
            Instant at = moment(random);
            CourseNumber course = allowed.get(random.nextInt(allowed.size()));
            if (at.isBefore(clock.instant().minus(KEPT_FREE))) {
                year.add(new BookingImport.PastBooking(person.id(), course, at));
            }
        }
        return year;
    }

    /** A working hour of a day in the last twelve months. */
    private Instant moment(Random random) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
        YearMonth month = month(YearMonth.from(today), random);
        LocalDate day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        LocalTime time = LocalTime.of(7 + random.nextInt(12), random.nextInt(60), random.nextInt(60));
        return day.atTime(time).atZone(BillingPeriod.ZONE).toInstant();
    }

    private static YearMonth month(YearMonth present, Random random) {
        int total = 0;
        for (int weight : SEASON) {
            total += weight;
        }
        int ticket = random.nextInt(total);
        YearMonth month = present.minusMonths(11);
        while (ticket >= SEASON[month.getMonthValue() - 1]) {
            ticket -= SEASON[month.getMonthValue() - 1];
            month = month.plusMonths(1);
        }
        return month;
    }
}
