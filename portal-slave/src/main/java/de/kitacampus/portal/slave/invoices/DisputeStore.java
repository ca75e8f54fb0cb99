package de.kitacampus.portal.slave.invoices;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import de.kitacampus.portal.common.wire.v1.RaisedDispute;
import de.kitacampus.portal.slave.invoices.Dispute.State;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Disputes of this portal, first those that the master has not heard of. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DisputeStore {

    private final JdbcClient jdbc;

    DisputeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As waiting for the master; false if the booking is disputed already. */
    boolean insert(Dispute dispute) {
        DisputeReason reason = dispute.reason();
        return jdbc.sql("""
                                insert into dispute (id, event_id, course, centre, occurred_at, price, reason, expected, raised_at, state)
                                values (:id, :event, :course, :centre, :occurredAt, :price, :reason, :expected, :raisedAt, 'WAITING')
                                on conflict do nothing
                                """)
                        .param("id", dispute.id())
                        .param("event", dispute.event())
                        .param("course", dispute.course())
                        .param("centre", dispute.centre().value())
                        .param("occurredAt", Rows.utc(dispute.occurredAt()))
                        .param("price", dispute.price().amount())
                        .param("reason", reason == null ? "" : reason.name())
                        .param("expected", amount(dispute.expected()))
                        .param("raisedAt", Rows.utc(dispute.raisedAt()))
                        .update()
                == 1;
    }

    Optional<RaisedDispute> next() {
        return jdbc.sql(
                        "select id, event_id, reason, expected from dispute where state = ? order by raised_at, id limit 1")
                .params(State.WAITING.name())
                .query((row, number) -> new RaisedDispute(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "event_id"),
                        row.getString("reason"),
                        euro(row.getBigDecimal("expected"))))
                .optional();
    }

    void refused(UUID id, String problem) {
        jdbc.sql("update dispute set state = ?, problem = ? where id = ? and state = ?")
                .params(State.REFUSED.name(), problem, id, State.WAITING.name())
                .update();
    }

    /** As the master tells it, also where a restored portal has forgotten it. */
    void told(DisputeStatus status) {
        DisputeStatus.Decision decision = status.decision();
        State state = decision == null ? State.OPEN : decision.accepted() ? State.ACCEPTED : State.REJECTED;
        RaisedDispute raised = status.dispute();
        insert(new Dispute(
                raised.disputeId(),
                raised.eventId(),
                status.course().value(),
                status.centre(),
                status.occurredAt(),
                status.price(),
                DisputeReason.named(raised.reason()).orElse(null),
                raised.expected(),
                status.raisedAt(),
                State.WAITING,
                null,
                null));
        jdbc.sql("""
                        update dispute set id = :id, state = :state, problem = null, credited = :credited, credit_note = :note,
                            answer = :answer, decided_at = :at
                        where event_id = :event
                        """)
                .param("id", raised.disputeId())
                .param("state", state.name())
                .param("credited", decision == null ? null : amount(decision.credited()))
                .param("note", decision == null ? null : decision.creditNote())
                .param("answer", decision == null ? null : decision.answer())
                .param("at", decision == null ? null : Rows.utc(decision.decidedAt()))
                .param("event", raised.eventId())
                .update();
    }

    List<Dispute> all() {
        return jdbc.sql("select * from dispute order by raised_at desc, id")
                .query((row, number) -> dispute(row))
                .list();
    }

    Optional<String> version() {
        return jdbc.sql("select version from dispute_list").query(String.class).optional();
    }

    void version(String version) {
        jdbc.sql("delete from dispute_list").update();
        jdbc.sql("insert into dispute_list (id, version) values (1, ?)")
                .params(version)
                .update();
    }

    private static Dispute dispute(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        String answer = row.getString("answer");
        return new Dispute(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "event_id"),
                row.getString("course"),
                CentreCode.of(row.getString("centre")),
                Rows.instant(row, "occurred_at"),
                Money.euro(row.getBigDecimal("price")),
                DisputeReason.named(row.getString("reason")).orElse(null),
                euro(row.getBigDecimal("expected")),
                Rows.instant(row, "raised_at"),
                state,
                row.getString("problem"),
                answer == null
                        ? null
                        : new DisputeStatus.Decision(
                                state == State.ACCEPTED,
                                euro(row.getBigDecimal("credited")),
                                row.getString("credit_note"),
                                answer,
                                Rows.instant(row, "decided_at")));
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable Money euro(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.euro(amount);
    }
}
