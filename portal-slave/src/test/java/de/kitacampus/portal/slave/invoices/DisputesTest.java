package de.kitacampus.portal.slave.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.DisputeList;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import de.kitacampus.portal.common.wire.v1.RaisedDispute;
import de.kitacampus.portal.slave.invoices.CheckedBooking.Finding;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@InTheWorld
class DisputesTest {

    private static final Instant AT = Instant.parse("2026-08-03T10:00:00Z");
    private static final Money PRICE = Money.euro("24.00");

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Disputes disputes;

    @Autowired
    DisputeDispatch dispatch;

    @BeforeEach
    void an_administrator() {
        world.empty();
        InvoicesForTests.empty(jdbc);
        world.signInAsAdmin();
    }

    private static CheckedBooking booking(@Nullable Money billed) {
        return new CheckedBooking(
                Finding.EQUAL, UUID.randomUUID(), "1.9.04", CentreCode.of("SONNE"), AT, billed, billed, null, null);
    }

    private static DisputeStatus status(RaisedDispute dispute, DisputeStatus.@Nullable Decision decision) {
        return new DisputeStatus(dispute, CourseNumber.of("1.9.04"), CentreCode.of("SONNE"), AT, PRICE, AT, decision);
    }

    private RaisedDispute raise(DisputeReason reason, @Nullable Money expected) {
        assertThat(disputes.raise(booking(PRICE), reason, expected)).isEqualTo(Disputes.Outcome.KEPT);
        return dispatch.next().orElseThrow();
    }

    @Test
    void a_dispute_is_kept_until_the_master_has_it() {
        RaisedDispute waiting = raise(DisputeReason.WRONG_PRICE, Money.euro("20.00"));
        assertThat(waiting.reason()).isEqualTo("WRONG_PRICE");
        assertThat(disputes.all()).extracting(Dispute::state).containsExactly(Dispute.State.WAITING);
        dispatch.taken(status(waiting, null));
        assertThat(dispatch.next()).isEmpty();
        assertThat(disputes.byEvent().get(waiting.eventId()))
                .extracting(Dispute::state, Dispute::expected)
                .containsExactly(Dispute.State.OPEN, Money.euro("20.00"));
    }

    @Test
    void a_booking_is_disputed_once() {
        CheckedBooking booking = booking(PRICE);
        disputes.raise(booking, DisputeReason.NOT_BOOKED, null);
        assertThat(disputes.raise(booking, DisputeReason.CHARGED_TWICE, null)).isEqualTo(Disputes.Outcome.BEFORE);
        assertThat(disputes.all()).hasSize(1);
    }

    @Test
    void what_was_decided_is_heard_also_by_a_portal_that_forgot_the_dispute() {
        RaisedDispute known = raise(DisputeReason.NOT_BOOKED, null);
        RaisedDispute forgotten = new RaisedDispute(UUID.randomUUID(), UUID.randomUUID(), "A_REASON_OF_TOMORROW", null);
        dispatch.told(new DisputeList(
                "v7",
                List.of(
                        status(
                                known,
                                new DisputeStatus.Decision(true, PRICE, "RK-2026-000001", "Sie haben recht.", AT)),
                        status(forgotten, new DisputeStatus.Decision(false, null, null, "So war es.", AT)))));
        assertThat(dispatch.version()).contains("v7");
        assertThat(disputes.byEvent().get(known.eventId())).satisfies(one -> {
            assertThat(one.state()).isEqualTo(Dispute.State.ACCEPTED);
            assertThat(one.decision())
                    .isEqualTo(new DisputeStatus.Decision(true, PRICE, "RK-2026-000001", "Sie haben recht.", AT));
        });
        assertThat(disputes.byEvent().get(forgotten.eventId()))
                .extracting(Dispute::state, Dispute::reason)
                .containsExactly(Dispute.State.REJECTED, null);
    }

    @Test
    void a_refusal_is_kept_with_its_code() {
        RaisedDispute waiting = raise(DisputeReason.NOT_BOOKED, null);
        dispatch.refused(waiting, "EVENT_UNKNOWN");
        assertThat(dispatch.next()).isEmpty();
        assertThat(disputes.all())
                .extracting(Dispute::state, Dispute::problem)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Dispute.State.REFUSED, "EVENT_UNKNOWN"));
    }

    @Test
    void what_costs_nothing_and_prices_that_make_no_sense_are_refused() {
        assertThat(Disputes.isDisputable(booking(Money.zeroEuro()))).isFalse();
        assertThat(Disputes.isDisputable(booking(null))).isFalse();
        assertThat(Disputes.isDisputable(booking(PRICE.times(-1)))).isFalse();
        CheckedBooking booking = booking(PRICE);
        assertThatThrownBy(() -> disputes.raise(booking, DisputeReason.WRONG_PRICE, PRICE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> disputes.raise(booking, DisputeReason.WRONG_PRICE, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> disputes.raise(booking, DisputeReason.NOT_BOOKED, Money.zeroEuro()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(disputes.all()).isEmpty();
    }

    @Test
    void heads_dispute_nothing_and_see_none() {
        raise(DisputeReason.NOT_BOOKED, null);
        Centre centre = World.centre("DISPUTE", "Haus");
        world.signIn(world.head(world.person("Anna", "Leitung", centre), centre));
        assertThat(disputes.all()).isEmpty();
        CheckedBooking booking = booking(PRICE);
        assertThatThrownBy(() -> disputes.raise(booking, DisputeReason.NOT_BOOKED, null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_database_knows_what_belongs_to_a_decision() {
        raise(DisputeReason.NOT_BOOKED, null);
        for (String state : List.of("ACCEPTED", "REJECTED")) {
            assertThatThrownBy(() -> jdbc.sql("update dispute set state = ?")
                            .params(state)
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
