package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredLedger implements BookingLedger {

    private static final int ROWS_PER_FETCH = 500;
    private static final String NOTHING = "1 = 0";

    private final JdbcClient jdbc;

    StoredLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BookingEntry> page(Filter filter, Sort sort, int offset, int limit) {
        Where where = where(filter);
        return jdbc.sql("select * from " + filter.offers().table() + where.text() + orderBy(sort)
                        + " offset :offset rows fetch next :limit rows only")
                .params(where.values())
                .param("offset", offset)
                .param("limit", limit)
                .query(StoredLedger::entry)
                .list();
    }

    @Override
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Stream<BookingEntry> stream(Filter filter, Sort sort) {
        Where where = where(filter);
        return jdbc
                .sql("select * from " + filter.offers().table() + where.text() + orderBy(sort))
                .withFetchSize(ROWS_PER_FETCH)
                .params(where.values())
                .query(StoredLedger::entry)
                .stream();
    }

    @Override
    public Totals totals(Filter filter) {
        Where where = where(filter);
        return jdbc.sql("""
                        select count(*), coalesce(sum(purchase_price), 0), coalesce(sum(selling_price), 0),
                            coalesce(sum(vat_included), 0) from\s""" + filter.offers().table() + where.text())
                .params(where.values())
                .query((row, line) -> new Totals(
                        row.getLong(1),
                        euro(row.getBigDecimal(2)),
                        euro(row.getBigDecimal(3)),
                        euro(row.getBigDecimal(4))))
                .single();
    }

    @Override
    public Map<CourseNumber, Totals> byCourse(BillingPeriod first, BillingPeriod last) {
        Map<CourseNumber, Totals> sums = new HashMap<>();
        jdbc.sql("""
                        select course_number, sum(case when kind = 'BOOKED' then 1 else -1 end), sum(purchase_price),
                            sum(selling_price), sum(vat_included) from booking_entry
                        where occurred_at >= :from and occurred_at < :until group by course_number""")
                .param("from", Rows.utc(first.start()))
                .param("until", Rows.utc(last.end()))
                .query(row -> {
                    sums.put(
                            CourseNumber.of(row.getString(1)),
                            new Totals(
                                    row.getLong(2),
                                    euro(row.getBigDecimal(3)),
                                    euro(row.getBigDecimal(4)),
                                    euro(row.getBigDecimal(5))));
                });
        return sums;
    }

    @Override
    public Map<PersonId, Long> rowsPerPerson(Filter filter) {
        Where where = where(filter);
        Map<PersonId, Long> counts = new HashMap<>();
        jdbc.sql("select person_id, count(*) from " + filter.offers().table() + where.text() + " group by person_id")
                .params(where.values())
                .query(row -> {
                    counts.put(new PersonId(row.getObject(1, UUID.class)), row.getLong(2));
                });
        return counts;
    }

    @Override
    public List<BillingPeriod> months(Offers offers) {
        List<BillingPeriod> months = new ArrayList<>();
        jdbc.sql("select min(occurred_at), max(occurred_at) from " + offers.table())
                .query(row -> {
                    OffsetDateTime first = row.getObject(1, OffsetDateTime.class);
                    if (first != null) {
                        months.addAll(months(first.toInstant(), Rows.instant(row, 2)));
                    }
                });
        return months;
    }

    private static List<BillingPeriod> months(Instant first, Instant last) {
        BillingPeriod earliest = BillingPeriod.containing(first);
        return Stream.iterate(
                        BillingPeriod.containing(last),
                        month -> month.compareTo(earliest) >= 0,
                        BillingPeriod::previous)
                .toList();
    }

    @Override
    public Map<CentreCode, String> centres(Filter filter) {
        Where where = where(filter);
        Map<CentreCode, String> names =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        jdbc.sql("select centre_code, centre_name, max(occurred_at) as latest from "
                        + filter.offers().table() + where.text()
                        + " group by centre_code, centre_name order by latest")
                .params(where.values())
                .query(row -> {
                    names.put(CentreCode.of(row.getString(1)), row.getString(2));
                });
        return names;
    }

    private static String orderBy(Sort sort) {
        String direction = sort.descending() ? " desc" : "";
        return " order by " + sort.column().expression() + direction + ", occurred_at" + direction + ", id" + direction;
    }

    private static Where where(Filter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (filter.month() != null) {
            conditions.add("occurred_at >= :from and occurred_at < :to");
            values.put("from", Rows.utc(filter.month().start()));
            values.put("to", Rows.utc(filter.month().end()));
        }
        if (filter.persons() != null) {
            conditions.add(filter.persons().isEmpty() ? NOTHING : "person_id in (:persons)");
            values.put("persons", filter.persons().stream().map(PersonId::value).toList());
        }
        if (filter.course() != null && !filter.course().isBlank()) {
            conditions.add(
                    "(lower(course_number) like :course escape '!' or lower(course_title) like :course escape '!')");
            values.put("course", "%" + escaped(filter.course().strip().toLowerCase(Locale.GERMAN)) + "%");
        }
        if (filter.centre() != null) {
            conditions.add("centre_code = :centre");
            values.put("centre", filter.centre().value());
        }
        if (filter.within() != null) {
            conditions.add(filter.within().isEmpty() ? NOTHING : "centre_id in (:within)");
            values.put("within", filter.within().stream().map(CentreId::value).toList());
        }
        return new Where(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), values);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static Money euro(BigDecimal amount) {
        return Money.euro(amount);
    }

    private static BookingEntry entry(ResultSet row, int line) throws SQLException {
        return new BookingEntry(
                BookingStore.uuid(row, "id"),
                BookingEntry.Kind.valueOf(row.getString("kind")),
                new BookingId(BookingStore.uuid(row, "booking_id")),
                BookingStore.instant(row, "occurred_at"),
                new PersonId(BookingStore.uuid(row, "person_id")),
                new UserId(BookingStore.uuid(row, "user_id")),
                row.getString("course_number"),
                row.getString("course_title"),
                CentreCode.of(row.getString("centre_code")),
                row.getString("centre_name"),
                euro(row.getBigDecimal("purchase_price")),
                euro(row.getBigDecimal("selling_price")),
                euro(row.getBigDecimal("vat_included")));
    }

    /** Conditions and their bound values. */
    private record Where(String text, Map<String, Object> values) {}
}
