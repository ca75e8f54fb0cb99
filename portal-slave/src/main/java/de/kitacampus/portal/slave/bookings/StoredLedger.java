package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.staff.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredLedger implements BookingLedger {

    private static final int ROWS_PER_FETCH = 500;

    private final JdbcClient jdbc;
    private final EntrySums sums;

    StoredLedger(JdbcClient jdbc, EntrySums sums) {
        this.jdbc = jdbc;
        this.sums = sums;
    }

    @Override
    public List<BookingEntry> page(Filter filter, Sort sort, int offset, int limit) {
        return filter.persons() == null && sort.column() != Column.USER_ID
                ? EntryRun.slices(sums.runs(filter, sort), offset, limit).stream()
                        .flatMap(slice -> page(
                                filter,
                                LedgerWhere.ofRun(filter, sort.column(), slice.run()),
                                new Sort(Column.OCCURRED_AT, sort.descending()),
                                slice.offset(),
                                slice.limit())
                                .stream())
                        .toList()
                : page(filter, LedgerWhere.ofEntries(filter), sort, offset, limit);
    }

    private List<BookingEntry> page(Filter filter, LedgerWhere where, Sort sort, int offset, int limit) {
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
        LedgerWhere where = LedgerWhere.ofEntries(filter);
        return jdbc
                .sql("select * from " + filter.offers().table() + where.text() + orderBy(sort))
                .withFetchSize(ROWS_PER_FETCH)
                .params(where.values())
                .query(StoredLedger::entry)
                .stream();
    }

    @Override
    public Totals totals(Filter filter) {
        if (filter.persons() == null) {
            return sums.totals(filter);
        }
        LedgerWhere where = LedgerWhere.ofEntries(filter);
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
        return sums.byCourse(first, last);
    }

    @Override
    public Map<BillingPeriod, Totals> byMonth(Filter filter, BillingPeriod first, BillingPeriod last) {
        if (filter.persons() == null) {
            return sums.byMonth(filter, first, last);
        }
        return Stream.iterate(last, month -> month.compareTo(first) >= 0, BillingPeriod::previous)
                .collect(Collectors.toMap(Function.identity(), month -> totals(filter.in(month))));
    }

    @Override
    public Map<PersonId, Long> rowsPerPerson(Filter filter) {
        LedgerWhere where = LedgerWhere.ofEntries(filter);
        if (filter.equals(new Filter(filter.month(), null, null, null).among(filter.offers()))) {
            return sums.perPerson(filter);
        }
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
        List<BillingPeriod> span = sums.span(offers);
        return span.isEmpty()
                ? List.of()
                : Stream.iterate(
                                span.getLast(), month -> month.compareTo(span.getFirst()) >= 0, BillingPeriod::previous)
                        .toList();
    }

    @Override
    public Map<CentreCode, String> centres(Filter filter) {
        return sums.centres(filter);
    }

    private static String orderBy(Sort sort) {
        String direction = sort.descending() ? " desc" : "";
        return " order by " + sort.column().expression() + direction + ", occurred_at" + direction + ", id" + direction;
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
}
