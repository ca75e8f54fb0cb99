package de.kitacampus.portal.slave.bookings;

import static de.kitacampus.portal.common.sql.Rows.utc;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingLedger.Filter;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import de.kitacampus.portal.slave.bookings.BookingLedger.Sort;
import de.kitacampus.portal.slave.bookings.BookingLedger.Totals;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries of the accounts, counted by month, course, centre and amounts, in the transaction that writes them.
 *
 * @see "Design decision: DD171-20261122-counted-entries.md"
 */
@Repository
class EntrySums {

    private static final String MONTH = "own = :own and billing_month = :month";
    private static final String CENTRE = " and centre_id = :centre and centre_code = :code and centre_name = :name";
    private static final String COURSE = """
             and course_number = :number and kind = :kind and course_title = :title and purchase_price = :purchase
            and selling_price = :selling and vat_included = :vat""";

    private final JdbcClient jdbc;

    EntrySums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is counted of an entry. */
    record Line(
            Offers offers,
            BookingEntry.Kind kind,
            Instant at,
            PersonId person,
            String number,
            String title,
            CentreId centre,
            CentreCode code,
            String centreName,
            Money purchasePrice,
            Money sellingPrice,
            Money vatIncluded) {

        private Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("own", offers == Offers.OWN);
            values.put("month", BillingPeriod.containing(at).toString());
            values.put("kind", kind.name());
            values.put("number", number);
            values.put("title", title);
            values.put("centre", centre.value());
            values.put("code", code.value());
            values.put("name", centreName);
            values.put("purchase", purchasePrice.amount());
            values.put("selling", sellingPrice.amount());
            values.put("vat", vatIncluded.amount());
            values.put("at", utc(at));
            values.put("person", person.value());
            return values;
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Line line) {
        Map<String, Object> values = line.values();
        count(
                "update entry_sum set entries = entries + 1, latest_at = greatest(latest_at, :at) where " + MONTH
                        + CENTRE + COURSE,
                """
                insert into entry_sum values (:own, :month, :kind, :number, :title, :centre, :code, :name, :purchase, :selling, :vat,
                    1, :at) on conflict do nothing""",
                values);
        count("""
                update entry_centre_sum set entries = entries + 1, purchase_total = purchase_total + :purchase,
                    selling_total = selling_total + :selling, vat_total = vat_total + :vat, latest_at = greatest(latest_at, :at)
                where\s""" + MONTH + CENTRE, """
                insert into entry_centre_sum values (:own, :month, :centre, :code, :name, 1, :purchase, :selling, :vat, :at)
                on conflict do nothing""", values);
        count("update entry_course_sum set entries = entries + 1 where " + MONTH + COURSE, """
                insert into entry_course_sum values (:own, :month, :kind, :number, :title, :purchase, :selling, :vat, 1)
                on conflict do nothing""", values);
        count(
                "update entry_person set entries = entries + 1 where " + MONTH + " and person_id = :person",
                "insert into entry_person values (:own, :month, :person, 1) on conflict do nothing",
                values);
    }

    /** Of two who begin a row at once, one adds to the other's. */
    private void count(String more, String first, Map<String, Object> values) {
        if (jdbc.sql(more).params(values).update() == 0
                && jdbc.sql(first).params(values).update() == 0) {
            jdbc.sql(more).params(values).update();
        }
    }

    Totals totals(Filter filter) {
        Counts counts = Counts.of(filter);
        LedgerWhere where = LedgerWhere.ofSums(filter);
        return jdbc.sql("select coalesce(sum(entries), 0), " + counts.amounts() + " from " + counts.table()
                        + where.text())
                .params(where.values())
                .query((row, line) -> totals(row, 1))
                .single();
    }

    Map<CourseNumber, Totals> byCourse(BillingPeriod first, BillingPeriod last) {
        Map<CourseNumber, Totals> sums = new HashMap<>();
        jdbc.sql("select course_number, sum(case when kind = 'BOOKED' then entries else -entries end), "
                        + Counts.BY_COURSE.amounts() + " from " + Counts.BY_COURSE.table()
                        + " where own = false and billing_month between ? and ? group by course_number")
                .params(first.toString(), last.toString())
                .query(row -> {
                    sums.put(CourseNumber.of(row.getString(1)), totals(row, 2));
                });
        return sums;
    }

    private static Totals totals(ResultSet row, int first) throws SQLException {
        return new Totals(
                row.getLong(first),
                Money.euro(row.getBigDecimal(first + 1)),
                Money.euro(row.getBigDecimal(first + 2)),
                Money.euro(row.getBigDecimal(first + 3)));
    }

    /** Totals of each of these months, whatever the filter's; those without entries are missing. */
    Map<BillingPeriod, Totals> byMonth(Filter filter, BillingPeriod first, BillingPeriod last) {
        Counts counts = Counts.of(filter);
        LedgerWhere where = LedgerWhere.ofSums(filter.in(null))
                .and(
                        "billing_month between :first and :last",
                        Map.of("first", first.toString(), "last", last.toString()));
        Map<BillingPeriod, Totals> sums = new HashMap<>();
        jdbc.sql("select billing_month, sum(entries), " + counts.amounts() + " from " + counts.table() + where.text()
                        + " group by billing_month")
                .params(where.values())
                .query(row -> {
                    sums.put(month(row.getString(1)), totals(row, 2));
                });
        return sums;
    }

    /** The first and the last month with an entry, or nothing. */
    List<BillingPeriod> span(Offers offers) {
        return jdbc.sql("select min(billing_month), max(billing_month) from entry_centre_sum where own = ?")
                .param(offers == Offers.OWN)
                .query((row, line) -> row.getString(1) == null
                        ? List.<BillingPeriod>of()
                        : List.of(month(row.getString(1)), month(row.getString(2))))
                .single();
    }

    Map<CentreCode, String> centres(Filter filter) {
        LedgerWhere where = LedgerWhere.ofSums(filter);
        Map<CentreCode, String> names =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        jdbc.sql("select centre_code, centre_name, max(latest_at) as latest from "
                        + Counts.of(filter, BookingLedger.Column.CENTRE).table() + where.text()
                        + " group by centre_code, centre_name order by latest")
                .params(where.values())
                .query(row -> {
                    names.put(CentreCode.of(row.getString(1)), row.getString(2));
                });
        return names;
    }

    /** How many entries each person has; only for filters that ask for nothing but month and offers. */
    Map<PersonId, Long> perPerson(Filter filter) {
        Map<PersonId, Long> counts = new HashMap<>();
        jdbc.sql("select person_id, sum(entries) from entry_person where own = :own"
                        + (filter.month() == null ? "" : " and billing_month = :month") + " group by person_id")
                .param("own", filter.offers() == Offers.OWN)
                .param("month", String.valueOf(filter.month()))
                .query(row -> {
                    counts.put(new PersonId(row.getObject(1, UUID.class)), row.getLong(2));
                });
        return counts;
    }

    /** Runs of entries that are alike in what is sorted by, month by month. */
    List<EntryRun> runs(Filter filter, Sort sort) {
        Counts counts = Counts.of(filter, sort.column());
        LedgerWhere where = LedgerWhere.ofSums(filter);
        String key = sort.column().expression();
        boolean byTime = sort.column() == BookingLedger.Column.OCCURRED_AT;
        // Where the index by time serves; comparing so many texts would take longer than all of the rest.
        String ends = byTime && !filter.isNarrow() ? "null, null, null, null" : counts.ends();
        String direction = sort.descending() ? " desc" : "";
        return jdbc.sql("select " + (byTime ? "null" : key) + ", billing_month, sum(entries), " + ends + " from "
                        + counts.table() + where.text() + " group by " + (byTime ? "" : key + ", ")
                        + "billing_month order by " + (byTime ? "" : key + direction + ", ") + "billing_month"
                        + direction)
                .params(where.values())
                .query((row, line) -> new EntryRun(
                        row.getObject(1), month(row.getString(2)), row.getLong(3), same(row, 4), same(row, 6)))
                .list();
    }

    private static @org.jspecify.annotations.Nullable String same(ResultSet row, int place) throws SQLException {
        String least = row.getString(place);
        return least != null && least.equals(row.getString(place + 1)) ? least : null;
    }

    private static BillingPeriod month(String text) {
        return new BillingPeriod(YearMonth.parse(text));
    }
}
