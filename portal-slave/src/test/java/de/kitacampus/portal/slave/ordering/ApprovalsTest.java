package de.kitacampus.portal.slave.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.testing.AtOnce;
import de.kitacampus.portal.slave.training.RuleDraft;
import de.kitacampus.portal.slave.training.TrainingForTests;
import de.kitacampus.portal.slave.training.TrainingRules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;

class ApprovalsTest extends OrderingHouse {

    @Autowired
    MyOrders mine;

    @Autowired
    Approvals approvals;

    @Autowired
    Requests requests;

    @Autowired
    TrainingRules rules;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void everything_is_to_be_approved() {
        approvals(ApprovalRule.Mode.ALL);
        world.signIn(anna);
    }

    private RequestId asked() {
        world.signIn(anna);
        assertThat(mine.order(course, PRICE, "Bitte")).isInstanceOf(OrderOutcome.Requested.class);
        return mine.requests().getFirst().id();
    }

    @Test
    void before_the_approval_nothing_is_booked_and_afterwards_everything() {
        RequestId id = asked();
        assertThat(bookings.of(anna.id())).isEmpty();
        assertThat(world.journal()).isEmpty();
        world.signIn(hanna);
        assertThat(approvals.open())
                .singleElement()
                .satisfies(open -> assertThat(open.request().note()).isEqualTo("Bitte"));
        assertThat(approvals.approve(id, PRICE)).isEqualTo(new DecideOutcome.Approved());
        assertThat(bookings.of(anna.id())).hasSize(1);
        assertThat(world.journal()).hasSize(1);
        assertThat(approvals.decided()).singleElement().satisfies(row -> {
            assertThat(row.request().state()).isEqualTo(RequestState.APPROVED);
            assertThat(row.by()).isEqualTo("Hanna Haupt");
        });
    }

    @Test
    void without_a_rule_and_below_its_limit_staff_book_at_once() {
        approvals(ApprovalRule.Mode.ABOVE);
        var cheap = world.course("2.1.01", "Schnupperkurs", "20.00", "25.00");
        world.allow(anna, cheap);
        world.signIn(anna);
        assertThat(mine.order(cheap, Money.euro("25.00"), "").isBooked()).isTrue();
        assertThat(mine.order(course, PRICE, "")).isInstanceOf(OrderOutcome.Requested.class);
        approvals(ApprovalRule.Mode.OFF);
        world.signIn(hanna);
        assertThat(mine.order(course, PRICE, "").isBooked()).isTrue();
    }

    @Test
    void what_is_due_as_mandatory_training_is_never_held_up() {
        world.signInAsAdmin();
        rules.create(new RuleDraft(course).from(LocalDate.of(2026, 8, 15)).content());
        TrainingForTests.look(context);
        world.signIn(anna);
        assertThat(mine.needsApproval(course)).isFalse();
        assertThat(mine.order(course, PRICE, "").isBooked()).isTrue();
    }

    @Test
    void one_request_waits_per_person_and_course_however_often_it_is_asked_for() throws Exception {
        world.signIn(anna);
        List<OrderOutcome> outcomes = AtOnce.all(5, () -> mine.order(course, PRICE, ""));
        assertThat(outcomes)
                .filteredOn(OrderOutcome.Requested.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(OrderOutcome.AlreadyRequested.class::isInstance)
                .hasSize(4);
    }

    @Test
    void two_heads_at_once_book_once_and_the_second_is_told() throws Exception {
        RequestId id = asked();
        world.signIn(hanna);
        List<DecideOutcome> outcomes = AtOnce.all(4, () -> approvals.approve(id, PRICE));
        assertThat(outcomes)
                .filteredOn(DecideOutcome.Approved.class::isInstance)
                .hasSize(1);
        assertThat(outcomes).filteredOn(DecideOutcome.Over.class::isInstance).hasSize(3);
        assertThat(bookings.of(anna.id())).hasSize(1);
        assertThat(approvals.refuse(id, "Zu spät")).isInstanceOfSatisfying(DecideOutcome.Over.class, over -> {
            assertThat(over.by()).isEqualTo("Hanna Haupt");
            assertThat(over.request().state()).isEqualTo(RequestState.APPROVED);
        });
    }

    @Test
    void approving_and_refusing_at_once_never_do_both() throws Exception {
        for (int round = 0; round < 3; round++) {
            jdbc.sql("delete from booking_request").update();
            bookings.of(anna.id()).forEach(booking -> bookings.cancel(anna.id(), booking.id()));
            RequestId id = asked();
            world.signIn(hanna);
            var turn = new java.util.concurrent.atomic.AtomicInteger();
            List<DecideOutcome> outcomes = AtOnce.all(
                    2, () -> turn.getAndIncrement() == 0 ? approvals.approve(id, PRICE) : approvals.refuse(id, "Nein"));
            assertThat(outcomes)
                    .filteredOn(DecideOutcome.Over.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void a_refusal_needs_a_reason_and_the_person_reads_it() {
        RequestId id = asked();
        world.signIn(hanna);
        assertThat(approvals.refuse(id, " ")).isEqualTo(new DecideOutcome.ReasonMissing());
        assertThat(approvals.refuse(id, "Erst im Mai")).isEqualTo(new DecideOutcome.Refused());
        world.signIn(anna);
        assertThat(mine.requests()).singleElement().satisfies(request -> {
            assertThat(request.state()).isEqualTo(RequestState.REFUSED);
            assertThat(request.reason()).isEqualTo("Erst im Mai");
        });
        assertThat(mine.order(course, PRICE, "")).isInstanceOf(OrderOutcome.Requested.class);
    }

    @Test
    void a_head_of_another_centre_and_the_person_herself_decide_nothing() {
        RequestId id = asked();
        assertThat(approvals.approve(id, PRICE)).isEqualTo(new DecideOutcome.NotYours());
        world.signIn(sofia);
        assertThat(approvals.open()).isEmpty();
        assertThat(approvals.countOpen()).isZero();
        assertThat(approvals.approve(id, PRICE)).isEqualTo(new DecideOutcome.NotYours());
        assertThat(approvals.refuse(id, "Nein")).isEqualTo(new DecideOutcome.NotYours());
        assertThat(approvals.approve(RequestId.random(), PRICE)).isEqualTo(new DecideOutcome.NotYours());
        assertThat(bookings.of(anna.id())).isEmpty();
    }

    @Test
    void nobody_approves_what_she_asked_for_even_as_a_head() {
        world.signIn(hanna);
        mine.order(course, PRICE, "");
        RequestId id = mine.requests().getFirst().id();
        assertThat(approvals.open()).isEmpty();
        assertThat(approvals.approve(id, PRICE)).isEqualTo(new DecideOutcome.NotYours());
        world.signInAsAdmin();
        assertThat(approvals.approve(id, PRICE)).isEqualTo(new DecideOutcome.Approved());
    }

    @Test
    void a_right_withdrawn_meanwhile_refuses_the_approval_in_words_and_the_request_still_waits() {
        RequestId id = asked();
        world.forbid(anna, course);
        world.signIn(hanna);
        assertThat(approvals.open()).singleElement().satisfies(open -> assertThat(open.isPossible())
                .isFalse());
        assertThat(approvals.approve(id, PRICE))
                .isEqualTo(new DecideOutcome.NotPossible(
                        new BookingOutcome.Denied(RightDecision.Reason.ROLES_NOT_ALLOWED)));
        assertThat(approvals.countOpen()).isEqualTo(1);
        assertThat(world.journal()).isEmpty();
    }

    @Test
    void whoever_approves_agrees_to_the_price_that_was_shown() {
        RequestId id = asked();
        world.course("1.9.04", "Belehrung", "24.00", "35.00");
        world.signIn(hanna);
        assertThat(approvals.approve(id, PRICE))
                .isEqualTo(new DecideOutcome.NotPossible(new BookingOutcome.PriceChanged(Money.euro("35.00"))));
        assertThat(approvals.approve(id, Money.euro("35.00"))).isEqualTo(new DecideOutcome.Approved());
    }

    @Test
    void a_request_ends_by_itself_after_its_days_also_before_the_job_notes_it() {
        RequestId id = asked();
        world.time().tick(Duration.ofDays(30));
        world.signIn(hanna);
        assertThat(approvals.open()).isEmpty();
        assertThat(approvals.approve(id, PRICE)).isInstanceOfSatisfying(DecideOutcome.Over.class, over -> assertThat(
                        over.request().state())
                .isEqualTo(RequestState.EXPIRED));
        requests.endOverdue();
        requests.endOverdue();
        world.signIn(anna);
        assertThat(mine.requests()).singleElement().satisfies(request -> assertThat(request.state())
                .isEqualTo(RequestState.EXPIRED));
        assertThat(mine.order(course, PRICE, "")).isInstanceOf(OrderOutcome.Requested.class);
    }

    @Test
    void a_request_is_taken_back_by_its_person_only() {
        RequestId id = asked();
        world.signIn(berta);
        assertThat(mine.withdraw(id)).isFalse();
        world.signIn(anna);
        assertThat(mine.withdraw(id)).isTrue();
        assertThat(mine.withdraw(id)).isFalse();
        world.signIn(hanna);
        assertThat(approvals.approve(id, PRICE)).isInstanceOf(DecideOutcome.Over.class);
    }

    @Test
    void a_booking_made_in_another_way_settles_the_request() {
        asked();
        bookings.book(anna.id(), course);
        world.signIn(hanna);
        assertThat(approvals.open()).isEmpty();
        assertThat(approvals.decided())
                .singleElement()
                .satisfies(row -> assertThat(row.request().booking()).isNotNull());
    }

    @Test
    void only_administrators_say_what_is_to_be_approved_and_the_second_one_is_told() {
        world.signInAsAdmin();
        ApprovalRule read = policy.rule();
        assertThat(policy.change(new ApprovalRule(ApprovalRule.Mode.OFF, read.above(), 10, read.version())))
                .isTrue();
        assertThat(policy.change(read)).isFalse();
        world.signIn(hanna);
        assertThatThrownBy(() -> policy.change(policy.rule())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_database_keeps_decisions_whole() {
        RequestId id = asked();
        assertThatThrownBy(() -> jdbc.sql("update booking_request set state = 'APPROVED' where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                                update booking_request set state = 'REFUSED', decided_at = asked_at, open_key = null
                                where id = ?""").param(id.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
