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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closings and the lines of the ledger that they cover. */
@Repository
class ClosingStore {

    private static final String CLOSING = "select id, customer, billing_month, closed_at, closed_by from usage_closing";
    /** Before every month. */
    private static final String NEVER = "0000-00";

    /**
     * Two ranges that have nothing in common, each with an index: the months since the closing before, and what arrived after it for
     * the months it had closed. {@code coalesce} would keep PostgreSQL from using the second one (DD232).
     */
    private static final String COVERED = """
            select %1$s from usage_event e join (%2$s) m on m.portal = e.portal and m.epoch = e.epoch and e.sequence <= m.sequence
            where e.customer = :customer and e.billing_month > :previousMonth and e.billing_month <= :month
                and e.type in ('COURSE_BOOKED', 'BOOKING_CANCELLED')
            union all
            select %1$s from usage_event e
            where :previousMonth <> '0000-00' and e.customer = :customer and e.type in ('COURSE_BOOKED', 'BOOKING_CANCELLED')
                and (e.portal, e.epoch, e.sequence) in (
                    select l.portal, l.epoch, l.sequence from (%2$s) m
                        left join usage_closing_mark p
                            on p.closing_id = :previous and p.portal = m.portal and p.epoch = m.epoch
                        join usage_event l on l.portal = m.portal and l.epoch = m.epoch and l.sequence <= m.sequence
                            and l.sequence > case when p.sequence is null then 0 else p.sequence end
                    where l.billing_month <= :previousMonth)
            """;

    private static final String LINES = """
            select course, centre, billing_month, abs(billed_price) price, vat_rate,
                sum(case type when 'COURSE_BOOKED' then 1 else -1 end) bookings, sum(billed_price) net
            from (%s) covered
            group by course, centre, billing_month, abs(billed_price), vat_rate
            having sum(case type when 'COURSE_BOOKED' then 1 else -1 end) <> 0
            order by centre, course, billing_month, price
            """;

    private final JdbcClient jdbc;

    ClosingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Closing> latest(CustomerNumber customer) {
        return jdbc.sql(CLOSING + " where customer = ? order by billing_month desc limit 1")
                .params(customer.value())
                .query((row, number) -> closing(row))
                .optional();
    }

    Optional<Closing> find(CustomerNumber customer, BillingPeriod month) {
        return jdbc.sql(CLOSING + " where customer = ? and billing_month = ?")
                .params(customer.value(), month.toString())
                .query((row, number) -> closing(row))
                .optional();
    }

    List<CustomerNumber> customersWithout(BillingPeriod month) {
        return jdbc.sql("""
                        select distinct customer from usage_sum s
                        where dimension = 'ALL' and customer <> '' and billing_month <= :month and type in ('COURSE_BOOKED', 'BOOKING_CANCELLED')
                            and not exists (select 1 from usage_closing c
                                where c.customer = s.customer and c.billing_month >= :month)
                        order by customer
                        """)
                .param("month", month.toString())
                .query((row, number) -> CustomerNumber.of(row.getString(1)))
                .list();
    }

    void insert(Closing closing, @Nullable UUID previous) {
        jdbc.sql("""
                        insert into usage_closing (id, customer, billing_month, previous_id, closed_at, closed_by)
                        values (:id, :customer, :month, :previous, :at, :by)
                        """)
                .param("id", closing.id())
                .param("customer", closing.customer().value())
                .param("month", closing.month().toString())
                .param("previous", previous)
                .param("at", Rows.utc(closing.closedAt()))
                .param("by", closing.closedBy())
                .update();
        jdbc.sql("""
                        insert into usage_closing_mark (closing_id, portal, epoch, sequence)
                        select cast(? as uuid), portal, epoch, sequence from usage_head
                        where portal in (select portal from usage_sum where dimension = 'ALL' and customer = ?)
                        """).params(closing.id(), closing.customer().value()).update();
    }

    Coverage coverage(UUID closing) {
        return jdbc.sql("""
                        select c.customer, c.billing_month, p.id previous_id, p.billing_month previous_month
                        from usage_closing c left join usage_closing p on p.id = c.previous_id where c.id = ?
                        """)
                .params(closing)
                .query((row, number) -> new Coverage(
                        CustomerNumber.of(row.getString(1)),
                        month(row.getString(2)),
                        closing,
                        Rows.uuidOrNull(row, "previous_id"),
                        row.getString(4) == null ? null : month(row.getString(4))))
                .single();
    }

    List<ClosingLine> lines(Coverage coverage) {
        String covered = covered(coverage, "e.course, e.centre, e.billing_month, e.billed_price, e.vat_rate, e.type");
        return jdbc.sql(LINES.formatted(covered))
                .params(parameters(coverage))
                .query((row, number) -> new ClosingLine(
                        CourseNumber.of(row.getString(1)),
                        CentreCode.of(row.getString(2)),
                        month(row.getString(3)),
                        Money.euro(row.getBigDecimal(4)),
                        new VatRate(row.getBigDecimal(5)),
                        row.getLong(6),
                        Money.euro(row.getBigDecimal(7))))
                .list();
    }

    List<ClosingBooking> bookings(Coverage coverage) {
        String covered = covered(
                coverage,
                "e.type, e.booking_id, e.user_id, e.course, e.centre, e.occurred_at, e.billed_price, e.vat_rate, e.portal, e.event_id");
        return jdbc.sql("select * from (" + covered + ") covered order by centre, user_id, occurred_at, type desc")
                .params(parameters(coverage))
                .query((row, number) -> booking(row))
                .list();
    }

    Optional<UUID> covering(PortalId portal, UUID event) {
        return jdbc.sql("""
                        select c.id from usage_event e
                            join usage_closing c on c.customer = e.customer and c.billing_month >= e.billing_month
                            join usage_closing_mark m on m.closing_id = c.id and m.portal = e.portal and m.epoch = e.epoch
                                and m.sequence >= e.sequence
                        where e.portal = ? and e.event_id = ? order by c.billing_month fetch first row only
                        """)
                .params(portal.value(), event)
                .query((row, number) -> Rows.uuid(row, "id"))
                .optional();
    }

    long charged(CustomerNumber customer, BillingPeriod from, BillingPeriod until) {
        return jdbc.sql("""
                        select coalesce(sum(case type when 'COURSE_BOOKED' then 1 else -1 end), 0) from usage_event
                        where customer = ? and billing_month >= ? and billing_month < ? and billed_price <> 0
                            and type in ('COURSE_BOOKED', 'BOOKING_CANCELLED')
                        """)
                .params(customer.value(), from.toString(), until.toString())
                .query(Long.class)
                .single();
    }

    long activeUsers(CustomerNumber customer, BillingPeriod month) {
        return jdbc.sql("""
                        select count(distinct user_id) from usage_event
                        where customer = ? and billing_month = ? and type = 'COURSE_BOOKED'
                        """)
                .params(customer.value(), month.toString())
                .query(Long.class)
                .single();
    }

    private static ClosingBooking booking(ResultSet row) throws SQLException {
        return new ClosingBooking(
                UsageType.valueOf(row.getString(1)),
                new BookingId(Rows.uuid(row, "booking_id")),
                new UserId(Rows.uuid(row, "user_id")),
                CourseNumber.of(row.getString(4)),
                CentreCode.of(row.getString(5)),
                Rows.instant(row, 6),
                Money.euro(row.getBigDecimal(7)),
                new VatRate(row.getBigDecimal(8)),
                new PortalId(Rows.uuid(row, "portal")),
                Rows.uuid(row, "event_id"));
    }

    private static String covered(Coverage coverage, String columns) {
        String marks = coverage.closing() == null
                ? "select portal, epoch, sequence from usage_head where portal in (select portal from usage_sum where dimension = 'ALL' and customer = :customer)"
                : "select portal, epoch, sequence from usage_closing_mark where closing_id = :closing";
        return COVERED.formatted(columns, marks);
    }

    private static Map<String, Object> parameters(Coverage coverage) {
        UUID nobody = new UUID(0, 0);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("customer", coverage.customer().value());
        parameters.put("month", coverage.month().toString());
        parameters.put("closing", coverage.closing() == null ? nobody : coverage.closing());
        parameters.put("previous", coverage.previous() == null ? nobody : coverage.previous());
        parameters.put(
                "previousMonth",
                coverage.previousMonth() == null
                        ? NEVER
                        : coverage.previousMonth().toString());
        return parameters;
    }

    private static Closing closing(ResultSet row) throws SQLException {
        return new Closing(
                Rows.uuid(row, "id"),
                CustomerNumber.of(row.getString("customer")),
                month(row.getString("billing_month")),
                Rows.instant(row, "closed_at"),
                row.getString("closed_by"));
    }

    private static BillingPeriod month(String text) {
        return new BillingPeriod(YearMonth.parse(text));
    }
}
