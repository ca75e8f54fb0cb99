package de.kitacampus.portal.slave.testing;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.slave.offer.Offer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A carrier as large as they come, written straight into the tables of an empty portal: people with one or two job roles in centres, a
 * catalog, half of all rights, and running bookings.
 *
 * @param people how many work there
 * @param courses how many are offered
 * @param roles how many job roles there are
 * @param centres how many houses
 * @param bookings how many run
 */
public record LargeCarrier(int people, int courses, int roles, int centres, int bookings) {

    /** As the requirements name it. */
    public static final LargeCarrier USUAL = new LargeCarrier(1_500, 300, 40, 40, 6_000);

    private static final List<String> CATEGORIES = List.of(
            "law", "management", "settling-in", "inclusion", "development", "education", "nature", "observation");

    /** Fills the tables; the same numbers give the same carrier, but for ids. */
    public void fill(JdbcTemplate jdbc, Offer offer, Instant now) {
        Random random = new Random(1);
        offer.replace(new CatalogSnapshot(
                "v-large",
                now,
                IntStream.range(0, courses).mapToObj(LargeCarrier::course).toList()));
        List<UUID> houses = ids(centres);
        batch(jdbc, "insert into centre (id, version, code, name) values (?, 0, ?, ?)", centres, one ->
                new Object[] {houses.get(one), "HAUS-%03d".formatted(one), "Kita " + one});
        List<UUID> functions = ids(roles);
        batch(jdbc, "insert into job_role (id, version, name, name_key, place) values (?, 0, ?, ?, ?)", roles, one ->
                new Object[] {functions.get(one), "Rolle " + one, "rolle " + one, 100 + one});
        List<UUID> staff = ids(people);
        batch(jdbc, """
                insert into person (id, version, first_name, last_name, search_text, active)
                values (?, 0, ?, ?, ?, true)""", people, one ->
                new Object[] {staff.get(one), "Vorname" + one, "Nachname" + one, "vorname" + one});
        for (String table : List.of("person_centre", "person_centre_term")) {
            batch(jdbc, "insert into " + table + " (person_id, place, centre_id) values (?, 0, ?)", people, one ->
                    new Object[] {staff.get(one), houses.get(one % centres)});
        }
        for (String table : List.of("person_role", "person_role_term")) {
            batch(jdbc, "insert into " + table + " (person_id, place, role_id) values (?, ?, ?)", people * 2, one ->
                    new Object[] {staff.get(one / 2), one % 2, functions.get((one / 2 + one % 2 * 7) % roles)});
        }
        batch(
                jdbc,
                "insert into role_right (id, item_kind, item_key, role_id) values (?, 'COURSE', ?, ?)",
                courses * roles / 2,
                one -> new Object[] {
                    UuidCreator.getTimeOrderedEpoch(), number(one * 2 / roles), functions.get(one * 2 % roles)
                });
        OffsetDateTime booked = now.minus(10, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
        batch(jdbc, """
                insert into booking (id, person_id, user_id, course_number, course_title, centre_id, centre_code, purchase_price,
                    selling_price, vat_rate, catalog_version, booked_at, usable_until)
                values (?, ?, ?, ?, 'Kurs', ?, 'HAUS-001', 20, 24, 19, 'v-large', ?, ?)""", bookings, one -> new Object[] {
            UuidCreator.getTimeOrderedEpoch(),
            staff.get(random.nextInt(people)),
            UUID.randomUUID(),
            number(random.nextInt(courses)),
            houses.getFirst(),
            booked,
            booked.plusMonths(3)
        });
    }

    private static List<UUID> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> UuidCreator.getTimeOrderedEpoch())
                .toList();
    }

    /** Makes the values of one row. */
    @FunctionalInterface
    private interface Row {

        Object[] values(int place);
    }

    private static void batch(JdbcTemplate jdbc, String sql, int rows, Row row) {
        List<Object[]> values = new ArrayList<>();
        IntStream.range(0, rows).forEach(place -> values.add(row.values(place)));
        jdbc.batchUpdate(sql, values);
    }

    private static String number(int course) {
        return "9." + course / 100 + "." + course % 100;
    }

    private static CatalogCourse course(int place) {
        return new CatalogCourse(
                CourseNumber.of(number(place)),
                "Ein Kurs mit einem Titel üblicher Länge, Nummer " + place,
                "Kurz und gut.",
                "Worum es geht. ".repeat(40),
                List.of(CATEGORIES.get(place % CATEGORIES.size())),
                List.of(),
                List.of(),
                45,
                Money.euro("20.00"),
                Money.euro("20.00"),
                VatTreatment.STANDARD,
                VatTreatment.STANDARD.rate(),
                null,
                3,
                80,
                null,
                null,
                false);
    }
}
