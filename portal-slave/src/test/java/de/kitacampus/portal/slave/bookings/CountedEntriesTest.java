package de.kitacampus.portal.slave.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingLedger.Column;
import de.kitacampus.portal.slave.bookings.BookingLedger.Filter;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import de.kitacampus.portal.slave.bookings.BookingLedger.Sort;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept counted is what counting the entries gives, whatever was booked, taken back and used. */
@InTheWorld
class CountedEntriesTest {

    private static final String ALIKE = """
            to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), kind, course_number, course_title, centre_id, centre_code,
            centre_name, purchase_price, selling_price, vat_included""";

    private static final String BY_CENTRE =
            "to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), centre_id, centre_code, centre_name";

    private static final String BY_COURSE = """
            to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), kind, course_number, course_title, purchase_price,
            selling_price, vat_included""";

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    OwnBookings own;

    @Autowired
    BookingLedger ledger;

    @Autowired
    JdbcClient jdbc;

    private final List<Person> people = new ArrayList<>();
    private final List<CourseNumber> courses = new ArrayList<>();

    @BeforeEach
    void some_people_book_in_three_months() {
        world.empty();
        world.time().set(Instant.parse("2026-07-31T21:59:30Z"));
        for (int one = 0; one < 5; one++) {
            courses.add(world.course("1.9." + one, "Kurs " + one % 2, one + ".50", 2 * one + ".00"));
        }
        for (int one = 0; one < 6; one++) {
            people.add(world.person("Vor" + one, "Nach" + one, World.centre("K0" + one % 2, "Kita " + one % 2)));
            world.allow(people.getLast(), courses.toArray(CourseNumber[]::new));
        }
        for (int one = 0; one < 40; one++) {
            Person person = people.get(one % people.size());
            CourseNumber course = courses.get(one % courses.size());
            if (one % 4 == 3) {
                bookings.of(person.id()).stream()
                        .findFirst()
                        .ifPresent(last -> bookings.cancel(person.id(), last.id()));
            } else {
                bookings.book(person.id(), course);
            }
            use(person, one);
            world.time().tick(one == 20 ? Duration.ofDays(31) : Duration.ofSeconds(20));
        }
    }

    private void use(Person person, int one) {
        own.use(
                person.id(),
                new OwnBookings.OwnOffer("E-000" + one % 3, "Inhalt", Money.euro("1.00"), VatRate.STANDARD, false));
    }

    @Test
    void the_counts_are_those_of_the_entries() {
        for (Offers offers : Offers.values()) {
            assertThat(lines("select " + ALIKE + ", count(*), max(occurred_at) from " + offers.table() + " group by "
                            + ALIKE))
                    .containsExactlyInAnyOrderElementsOf(lines("""
                            select billing_month, kind, course_number, course_title, centre_id, centre_code, centre_name,
                                purchase_price, selling_price, vat_included, entries, latest_at
                            from entry_sum where own =""" + " " + (offers == Offers.OWN)));
            assertThat(lines("select " + BY_CENTRE
                            + ", count(*), sum(purchase_price), sum(selling_price), sum(vat_included),"
                            + " max(occurred_at) from " + offers.table() + " group by " + BY_CENTRE))
                    .containsExactlyInAnyOrderElementsOf(lines("""
                            select billing_month, centre_id, centre_code, centre_name, entries, purchase_total, selling_total,
                                vat_total, latest_at
                            from entry_centre_sum where own =""" + " " + (offers == Offers.OWN)));
            assertThat(lines("select " + BY_COURSE + ", count(*) from " + offers.table() + " group by " + BY_COURSE))
                    .containsExactlyInAnyOrderElementsOf(lines("""
                            select billing_month, kind, course_number, course_title, purchase_price, selling_price, vat_included,
                                entries
                            from entry_course_sum where own =""" + " " + (offers == Offers.OWN)));
        }
    }

    private List<String> lines(String sql) {
        return jdbc.sql(sql)
                .query((row, line) -> {
                    StringBuilder values = new StringBuilder();
                    for (int place = 1; place <= row.getMetaData().getColumnCount(); place++) {
                        values.append(row.getString(place)).append('|');
                    }
                    return values.toString();
                })
                .list();
    }

    @Test
    void totals_and_pages_are_the_same_with_and_without_the_counts() {
        Set<PersonId> everybody = jdbc
                .sql("select distinct person_id from booking_entry union"
                        + " select distinct person_id from own_booking_entry")
                .query((row, line) -> new PersonId(row.getObject(1, java.util.UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
        BillingPeriod august = BillingPeriod.containing(Instant.parse("2026-08-15T00:00:00Z"));
        for (Offers offers : Offers.values()) {
            for (Filter filter : List.of(
                    Filter.NONE.among(offers),
                    Filter.NONE.among(offers).in(august),
                    new Filter(null, null, "kurs 1", null).among(offers),
                    new Filter(null, null, null, CentreCode.of("K01")).among(offers),
                    new Filter(null, null, "kurs 1", CentreCode.of("K01")).among(offers),
                    Filter.NONE
                            .among(offers)
                            .within(Set.of(
                                    people.getFirst().centres().getFirst().id())))) {
                same(filter, filter.ofPersons(everybody), august);
            }
        }
    }

    private void same(Filter counted, Filter raw, BillingPeriod month) {
        assertThat(ledger.totals(counted)).isEqualTo(ledger.totals(raw));
        assertThat(ledger.byMonth(counted, month, month.next()).getOrDefault(month, BookingLedger.Totals.NONE))
                .isEqualTo(ledger.byMonth(raw, month, month.next()).get(month));
        assertThat(ledger.rowsPerPerson(counted)).isEqualTo(ledger.rowsPerPerson(raw));
        assertThat(ledger.centres(counted))
                .isEqualTo(centres(ledger.page(raw, new Sort(Column.OCCURRED_AT, false), 0, 10_000)));
        for (Column column : Column.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                Sort sort = new Sort(column, descending);
                List<BookingEntry> all = ledger.page(raw, sort, 0, 10_000);
                assertThat(ledger.page(counted, sort, 0, 10_000)).isEqualTo(all);
                if (all.size() > 9) {
                    assertThat(ledger.page(counted, sort, 3, 6)).isEqualTo(all.subList(3, 9));
                }
            }
        }
    }

    private static Map<CentreCode, String> centres(List<BookingEntry> rows) {
        Map<CentreCode, String> names = new HashMap<>();
        rows.forEach(row -> names.put(row.centre(), row.centreName()));
        return names;
    }

    /** The first two of a month begin the same count. */
    @Test
    void of_those_who_book_at_the_same_time_each_is_counted() throws Exception {
        CourseNumber course = world.course("7.7.07", "Zugleich", "1.00", "1.00");
        people.forEach(person -> world.allow(person, course));
        CountDownLatch ready = new CountDownLatch(people.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<BookingOutcome>> booked = people.stream()
                    .map(person -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return bookings.book(person.id(), course);
                    }))
                    .toList();
            for (Future<BookingOutcome> one : booked) {
                assertThat(one.get()).isInstanceOf(BookingOutcome.Booked.class);
            }
        }
        assertThat(ledger.totals(new Filter(null, null, "7.7.07", null)).count())
                .isEqualTo(people.size());
        the_counts_are_those_of_the_entries();
    }
}
