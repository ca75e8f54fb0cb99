package de.kitacampus.portal.system;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A carrier as large as they come, written straight into the tables of an empty portal that is stopped: people with one or two job roles
 * in centres, a catalog, half of all rights, and two years of bookings, most of them of people who have left.
 *
 * @param people how many work there
 * @param courses how many are offered
 * @param roles how many job roles there are
 * @param centres how many houses
 * @param bookings how many there ever were
 */
record LargeCarrier(int people, int courses, int roles, int centres, int bookings) {

    /** As the requirements name it. */
    static final LargeCarrier USUAL = new LargeCarrier(1_500, 300, 40, 40, 2_000_000);

    private static final int EVER = 20_000;
    private static final int AT_ONCE = 20_000;
    private static final long DAYS = 720;
    private static final List<String> CATEGORIES = List.of(
            "law", "management", "settling-in", "inclusion", "development", "education", "nature", "observation");
    private static final String LIKE = """
            to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), kind, course_number, course_title, centre_id, centre_code,
            centre_name, purchase_price, selling_price, vat_included""";

    /** Somebody who signs in with the administrator's password. */
    static final String LEARNER = "lernende";

    void fill(Connection database) throws SQLException {
        database.setAutoCommit(false);
        offer(database);
        staff(database);
        database.commit();
        learner(database);
        database.commit();
        database.setAutoCommit(true);
        Progress.say("writing " + bookings + " bookings");
        entries(database);
    }

    private void offer(Connection database) throws SQLException {
        run(
                database,
                "insert into offer_catalog (id, version, generated_at, received_at) values (1, 'v-large', current_timestamp,"
                        + " current_timestamp) on conflict do nothing");
        batch(
                database,
                "insert into offered_course (course_number, course, catalog_version, available) values (?, ?, 'v-large', true)",
                courses,
                one -> new Object[] {number(one), WireJson.write(course(one))});
    }

    private void staff(Connection database) throws SQLException {
        batch(database, "insert into centre (id, version, code, name) values (?, 0, ?, ?)", centres, one ->
                new Object[] {id(2, one), code(one), "Kita " + one});
        batch(
                database,
                "insert into job_role (id, version, name, name_key, place) values (?, 0, ?, ?, ?)",
                roles,
                one -> new Object[] {id(3, one), "Rolle " + one, "rolle " + one, 100 + one});
        batch(
                database,
                "insert into person (id, version, first_name, last_name, search_text, active) values (?, 0, ?, ?, ?, true)",
                people,
                one -> new Object[] {id(1, one), "Vorname" + one, "Nachname" + one, "vorname" + one});
        for (String table : List.of("person_centre", "person_centre_term")) {
            batch(database, "insert into " + table + " (person_id, place, centre_id) values (?, 0, ?)", people, one ->
                    new Object[] {id(1, one), id(2, one % centres)});
        }
        for (String table : List.of("person_role", "person_role_term")) {
            batch(database, "insert into " + table + " (person_id, place, role_id) values (?, ?, ?)", people * 2, one ->
                    new Object[] {id(1, one / 2), one % 2, id(3, (one / 2 + one % 2 * 7) % roles)});
        }
        batch(
                database,
                "insert into role_right (id, item_kind, item_key, role_id) values (?, 'COURSE', ?, ?)",
                courses * roles / 2,
                one -> new Object[] {id(4, one), number(one * 2 / roles), id(3, one * 2 % roles)});
    }

    private void learner(Connection database) throws SQLException {
        try (PreparedStatement account = database.prepareStatement("""
                insert into account (id, version, user_name, user_name_key, password_hash, locked, stamp, created_at, awaits_password)
                select ?, 0, ?, ?, password_hash, false, 0, created_at, false from account fetch first 1 rows only""")) {
            account.setObject(1, id(5, 1));
            account.setString(2, LEARNER);
            account.setString(3, LEARNER);
            account.executeUpdate();
        }
        run(database, "insert into account_role (account_id, portal_role) values ('" + id(5, 1) + "', 'STAFF')");
        run(database, "update person set account_id = '" + id(5, 1) + "' where id = '" + id(1, 7) + "'");
    }

    /** Chunk by chunk, each with the database's own means. */
    private void entries(Connection database) throws SQLException {
        boolean h2 = database.getMetaData().getDatabaseProductName().equals("H2");
        for (int from = 0; from < bookings; from += AT_ONCE) {
            String numbers = (h2 ? "system_range(%d, %d) as n(x)" : "generate_series(bigint '%d', bigint '%d') as n(x)")
                    .formatted(from + 1, Math.min(from + AT_ONCE, bookings));
            run(database, """
                    insert into booking (id, person_id, user_id, course_number, course_title, centre_id, centre_code, purchase_price,
                        selling_price, vat_rate, catalog_version, booked_at, usable_until)
                    select %s, %s, %s, %s, %s, %s, %s, 10 + mod(%s, 7), 12 + mod(%s, 7), 19, 'v-large', %s,
                        %s + interval '60' day from %s""".formatted(
                            uuid("6", "x"),
                            uuid("1", person()),
                            uuid("7", person()),
                            numberOf(),
                            titleOf(),
                            uuid("2", centre()),
                            "'HAUS-' || " + centre(),
                            courseOf(),
                            courseOf(),
                            at(),
                            at(),
                            numbers));
            run(database, """
                    insert into booking_entry (id, kind, booking_id, occurred_at, person_id, user_id, course_number, course_title,
                        centre_id, centre_code, centre_name, purchase_price, selling_price, vat_included)
                    select %s, 'BOOKED', id, booked_at, person_id, user_id, course_number, course_title, centre_id, centre_code,
                        'Kita ' || substring(centre_code from 6), purchase_price, selling_price,
                        round(selling_price * 19 / 119, 2) from booking where id between '%s' and '%s'""".formatted("id", id(6, from + 1), id(6, Math.min(from + AT_ONCE, bookings))));
        }
        run(
                database,
                "insert into entry_sum select false, " + LIKE
                        + ", count(*), max(occurred_at) from booking_entry group by " + LIKE);
        run(database, """
                insert into entry_centre_sum select own, billing_month, centre_id, centre_code, centre_name, sum(entries),
                    sum(entries * purchase_price), sum(entries * selling_price), sum(entries * vat_included), max(latest_at)
                from entry_sum group by own, billing_month, centre_id, centre_code, centre_name""");
        run(database, """
                insert into entry_course_sum select own, billing_month, kind, course_number, course_title, purchase_price,
                    selling_price, vat_included, sum(entries)
                from entry_sum group by own, billing_month, kind, course_number, course_title, purchase_price, selling_price,
                    vat_included""");
        run(
                database,
                "insert into entry_person select false, to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), person_id,"
                        + " count(*) from booking_entry group by to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'),"
                        + " person_id");
        // What PostgreSQL does by itself within minutes of such a fill would run beside the first figures.
        run(database, h2 ? "analyze" : "vacuum analyze");
    }

    private static String person() {
        return "mod(x * 7919, " + EVER + ")";
    }

    private String centre() {
        return "mod(mod(x * 7919, " + EVER + "), " + centres + ")";
    }

    private String courseOf() {
        return "mod(x * 31 + x / 97, " + courses + ")";
    }

    private String numberOf() {
        return "'9.' || (" + courseOf() + " / 100) || '.' || mod(" + courseOf() + ", 100)";
    }

    private String titleOf() {
        return "'Ein Kurs mit einem Titel üblicher Länge, Nummer ' || " + courseOf();
    }

    /** The last booking was a moment ago. */
    private String at() {
        return "current_timestamp - (" + DAYS * 86_400 / bookings + " * (" + bookings + " - x)) * interval '1' second";
    }

    private static String uuid(String kind, String expression) {
        return "cast('00000000-0000-4000-800" + kind + "-' || lpad(cast(" + expression
                + " as varchar), 12, '0') as uuid)";
    }

    private static UUID id(int kind, int one) {
        return UUID.fromString("00000000-0000-4000-800%d-%012d".formatted(kind, one));
    }

    private static String number(int course) {
        return "9." + course / 100 + "." + course % 100;
    }

    private static String code(int centre) {
        return "HAUS-" + centre;
    }

    /** Makes the values of one row. */
    @FunctionalInterface
    private interface Row {

        Object[] values(int place);
    }

    private static void batch(Connection database, String sql, int rows, Row row) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int place : IntStream.range(0, rows).toArray()) {
                Object[] values = row.values(place);
                for (int one = 0; one < values.length; one++) {
                    statement.setObject(one + 1, values[one]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
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
