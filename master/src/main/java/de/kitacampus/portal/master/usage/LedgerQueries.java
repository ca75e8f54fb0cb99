package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import de.kitacampus.portal.common.wire.v1.MonthStatement;
import de.kitacampus.portal.common.wire.v1.StatementLine;
import de.kitacampus.portal.common.wire.v1.StatementLines;
import de.kitacampus.portal.common.wire.v1.StatementLines.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the ledger for screens and exports; filter, order and sums are the database's work.
 *
 * @see "DD177-20261123-sums-of-the-ledger.md"
 * @see "DD232-20261123-answers-from-indexes.md"
 */
@Service
@Transactional(readOnly = true)
public class LedgerQueries {

    private static final int FETCH_SIZE = 1_000;
    private static final String COLUMNS = """
            select portal, epoch, sequence, customer, type, booking_id, user_id, course, content_id, centre, told_price,
                billed_price, price_differs, selling_price, vat_rate, vat_included, occurred_at, received_at,
                content_title
            from usage_event""";

    private final JdbcClient jdbc;

    LedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of lines: their places are found first, which an index may know, and only they are read. */
    public List<LedgerRow> rows(LedgerFilter filter, LedgerSort sort, long offset, int limit) {
        FilterSql sql = new FilterSql(filter);
        return jdbc.sql(COLUMNS
                        + " where (portal, epoch, sequence) in (select portal, epoch, sequence from usage_event"
                        + sql.where()
                        + sort.orderBy() + " limit :limit offset :offset)" + sort.orderBy())
                .params(sql.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> row(row, offset + index + 1))
                .list();
    }

    /** The line of a usage event. */
    public Optional<LedgerRow> find(PortalId portal, UUID event) {
        return jdbc.sql(COLUMNS + " where portal = ? and event_id = ?")
                .params(portal.value(), event)
                .query((row, index) -> row(row, 1))
                .optional();
    }

    /** A portal's lines of a month in the order of its journal, at most {@link StatementLines#MOST}. */
    public StatementLines lines(PortalId portal, BillingPeriod month, Place after, JournalHead head) {
        Map<UUID, Place> places = new LinkedHashMap<>();
        List<StatementLine> lines = jdbc.sql("""
                        select event_id, type, coalesce(course, content_id), centre, occurred_at, billed_price, epoch, sequence
                        from usage_event
                        where portal = :portal and billing_month = :month
                            and (epoch > :epoch or epoch = :epoch and sequence > :sequence)
                        order by epoch, sequence fetch next :most rows only
                        """)
                .param("portal", portal.value())
                .param("month", month.toString())
                .param("epoch", after.epoch())
                .param("sequence", after.sequence())
                .param("most", StatementLines.MOST)
                .query((row, index) -> {
                    UUID event = Rows.uuid(row, "event_id");
                    places.put(event, new Place(row.getInt(7), row.getLong(8)));
                    return new StatementLine(
                            event,
                            row.getString(2),
                            row.getString(3),
                            CentreCode.of(row.getString(4)),
                            Rows.instant(row, 5),
                            euro(row, 6));
                })
                .list();
        Place next = lines.size() < StatementLines.MOST
                ? null
                : places.get(lines.getLast().eventId());
        return new StatementLines(month, head, lines, next);
    }

    /**
     * Reads all lines in one consistent pass and in constant memory.
     *
     * @param reader gets the lines; they end with its return
     * @return what the reader returns
     */
    public <T> T stream(LedgerFilter filter, LedgerSort sort, Function<Stream<LedgerRow>, T> reader) {
        FilterSql sql = new FilterSql(filter);
        try (Stream<LedgerRow> rows = jdbc
                .sql(COLUMNS + sql.where() + sort.orderBy())
                .withFetchSize(FETCH_SIZE)
                .params(sql.parameters())
                .query((row, index) -> row(row, index + 1L))
                .stream()) {
            return reader.apply(rows);
        }
    }

    public LedgerTotals totals(LedgerFilter filter) {
        return totals(SumSource.of(filter));
    }

    LedgerTotals totals(SumSource source) {
        return jdbc.sql("select coalesce(sum(" + source.lines() + "), 0), coalesce(sum(" + source.purchasePrice()
                        + "), 0), coalesce(sum(selling_price), 0), coalesce(sum(vat_included), 0) from "
                        + source.table() + source.where())
                .params(source.parameters())
                .query((row, index) -> new LedgerTotals(row.getLong(1), euro(row, 2), euro(row, 3), euro(row, 4)))
                .single();
    }

    /** The month of the earliest line; nothing when the ledger is empty. */
    public Optional<BillingPeriod> firstMonth() {
        return jdbc.sql("select billing_month from usage_sum where dimension = 'ALL' order by billing_month limit 1")
                .query(String.class)
                .optional()
                .map(month -> new BillingPeriod(YearMonth.parse(month)));
    }

    /** Every month from the first with usage to this one, the latest first. */
    public List<BillingPeriod> monthsUntil(BillingPeriod last) {
        BillingPeriod first = firstMonth().orElse(last);
        List<BillingPeriod> months = new ArrayList<>();
        for (BillingPeriod month = last; month.compareTo(first) >= 0; month = month.previous()) {
            months.add(month);
        }
        return months;
    }

    /** Bookings of courses per month, oldest first, months without any included; the filter's own month is left aside. */
    public List<MonthSum> months(LedgerFilter filter, BillingPeriod last, int count) {
        return months(SumSource.of(filter.withMonth(null).withTypes(LedgerFilter.COURSES)), last, count);
    }

    List<MonthSum> months(SumSource source, BillingPeriod last, int count) {
        Map<String, MonthSum> sums = new HashMap<>();
        BillingPeriod first = new BillingPeriod(last.month().minusMonths(count - 1L));
        jdbc.sql("select billing_month, sum(case type when 'COURSE_BOOKED' then 1 else -1 end * " + source.lines()
                        + "), sum("
                        + source.purchasePrice() + ") from " + source.table() + source.where()
                        + " and billing_month between :first and :last group by billing_month")
                .params(source.parameters())
                .param("first", first.toString())
                .param("last", last.toString())
                .query((row, index) -> new MonthSum(
                        new BillingPeriod(YearMonth.parse(row.getString(1))), row.getLong(2), euro(row, 3)))
                .list()
                .forEach(sum -> sums.put(sum.month().toString(), sum));
        List<MonthSum> months = new ArrayList<>();
        for (BillingPeriod month = first; month.compareTo(last) <= 0; month = month.next()) {
            months.add(sums.getOrDefault(month.toString(), new MonthSum(month, 0, Money.zeroEuro())));
        }
        return months;
    }

    MonthStatement statement(PortalId portal, BillingPeriod month, JournalHead head) {
        return jdbc.sql("""
                        select coalesce(sum(case type when 'COURSE_BOOKED' then lines when 'BOOKING_CANCELLED' then -lines else 0 end), 0),
                            coalesce(sum(purchase_price), 0), coalesce(sum(selling_price), 0),
                            coalesce(sum(case type when 'OWN_CONTENT_USED' then lines else 0 end), 0)
                        from usage_sum where portal = ? and billing_month = ? and dimension = 'ALL'
                        """)
                .params(portal.value(), month.toString())
                .query((row, index) ->
                        new MonthStatement(month, row.getLong(1), euro(row, 2), euro(row, 3), row.getLong(4), head))
                .single();
    }

    private static LedgerRow row(ResultSet row, long number) throws SQLException {
        return new LedgerRow(
                number,
                new PortalId(row.getObject("portal", UUID.class)),
                row.getLong("sequence"),
                CustomerNumber.of(row.getString("customer")),
                UsageType.valueOf(row.getString("type")),
                new BookingId(row.getObject("booking_id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                optional(row.getString("course"), CourseNumber::of),
                row.getString("content_id"),
                CentreCode.of(row.getString("centre")),
                Money.euro(row.getBigDecimal("told_price")),
                Money.euro(row.getBigDecimal("billed_price")),
                row.getBoolean("price_differs"),
                Money.euro(row.getBigDecimal("selling_price")),
                new VatRate(row.getBigDecimal("vat_rate")),
                Money.euro(row.getBigDecimal("vat_included")),
                instant(row, "occurred_at"),
                instant(row, "received_at"),
                row.getString("content_title"));
    }

    private static <T> @Nullable T optional(@Nullable String text, Function<String, T> parse) {
        return text == null ? null : parse.apply(text);
    }

    private static Money euro(ResultSet row, int column) throws SQLException {
        return Money.euro(row.getBigDecimal(column));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Rows.instant(row, column);
    }
}
