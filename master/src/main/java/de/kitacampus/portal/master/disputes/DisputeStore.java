package de.kitacampus.portal.master.disputes;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Disputes and decisions; both are only ever added. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DisputeStore {

    private static final String SELECT = """
            select d.*, c.dispute_id, c.credited, c.credit_note, c.answer, c.decided_at, c.decided_by
            from dispute d left join dispute_decision c on c.dispute_id = d.id
            """;
    private static final String LATEST_FIRST = " order by d.raised_at desc, d.id";

    private final JdbcClient jdbc;

    DisputeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing happens if the dispute or another of the same line is there. */
    void insert(Dispute dispute) {
        jdbc.sql("""
                        insert into dispute (id, portal, event_id, booking_id, customer, course, centre, user_id, occurred_at,
                            price, vat_rate, reason, expected, raised_at)
                        values (:id, :portal, :event, :booking, :customer, :course, :centre, :user, :occurredAt, :price, :rate,
                            :reason, :expected, :raisedAt)
                        on conflict do nothing
                        """)
                .param("id", dispute.id())
                .param("portal", dispute.portal().value())
                .param("event", dispute.event())
                .param("booking", dispute.booking().value())
                .param("customer", dispute.customer().value())
                .param("course", dispute.course().value())
                .param("centre", dispute.centre().value())
                .param("user", dispute.user().value())
                .param("occurredAt", Rows.utc(dispute.occurredAt()))
                .param("price", dispute.price().amount())
                .param("rate", dispute.rate().percent())
                .param("reason", dispute.reason().name())
                .param("expected", amount(dispute.expected()))
                .param("raisedAt", Rows.utc(dispute.raisedAt()))
                .update();
    }

    void insert(UUID dispute, Dispute.Decision decision) {
        jdbc.sql("""
                        insert into dispute_decision (dispute_id, credited, credit_note, answer, decided_at, decided_by)
                        values (:dispute, :credited, :note, :answer, :at, :by)
                        """)
                .param("dispute", dispute)
                .param("credited", amount(decision.credited()))
                .param("note", decision.creditNote())
                .param("answer", decision.answer())
                .param("at", Rows.utc(decision.at()))
                .param("by", decision.by())
                .update();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    Optional<Dispute> find(UUID id) {
        return jdbc.sql(SELECT + " where d.id = ?")
                .params(id)
                .query((row, number) -> dispute(row))
                .optional();
    }

    /** Waits for whoever decides right now. */
    Optional<Dispute> lock(UUID id) {
        jdbc.sql("select id from dispute where id = ? for update")
                .params(id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    List<Dispute> of(PortalId portal) {
        return jdbc.sql(SELECT + " where d.portal = ?" + LATEST_FIRST)
                .params(portal.value())
                .query((row, number) -> dispute(row))
                .list();
    }

    List<Dispute> rows(DisputeFilter filter, int offset, int limit) {
        return jdbc.sql(SELECT + where(filter.state()) + LATEST_FIRST + " limit :limit offset :offset")
                .param("text", filter.text().toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> dispute(row))
                .list();
    }

    long count(DisputeFilter filter) {
        return jdbc.sql("select count(*) from dispute d left join dispute_decision c on c.dispute_id = d.id"
                        + where(filter.state()))
                .param("text", filter.text().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .single();
    }

    private static String where(DisputeFilter.State state) {
        String searched =
                " where position(:text in lower(d.customer || ' ' || d.course || ' ' || d.centre || ' ' || cast(d.user_id as varchar(36)))) > 0";
        return switch (state) {
            case OPEN -> searched + " and c.dispute_id is null";
            case DECIDED -> searched + " and c.dispute_id is not null";
            case ALL -> searched;
        };
    }

    private static Dispute dispute(ResultSet row) throws SQLException {
        return new Dispute(
                Rows.uuid(row, "id"),
                new PortalId(Rows.uuid(row, "portal")),
                Rows.uuid(row, "event_id"),
                new BookingId(Rows.uuid(row, "booking_id")),
                CustomerNumber.of(row.getString("customer")),
                CourseNumber.of(row.getString("course")),
                CentreCode.of(row.getString("centre")),
                new UserId(Rows.uuid(row, "user_id")),
                Rows.instant(row, "occurred_at"),
                Money.euro(row.getBigDecimal("price")),
                new VatRate(row.getBigDecimal("vat_rate")),
                DisputeReason.valueOf(row.getString("reason")),
                euro(row.getBigDecimal("expected")),
                Rows.instant(row, "raised_at"),
                Rows.uuidOrNull(row, "dispute_id") == null ? null : decision(row));
    }

    private static Dispute.Decision decision(ResultSet row) throws SQLException {
        return new Dispute.Decision(
                euro(row.getBigDecimal("credited")),
                row.getString("credit_note"),
                row.getString("answer"),
                Rows.instant(row, "decided_at"),
                row.getString("decided_by"));
    }

    private static @Nullable Money euro(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.euro(amount);
    }
}
