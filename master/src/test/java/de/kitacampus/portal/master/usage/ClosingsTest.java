package de.kitacampus.portal.master.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClosingsTest extends LedgerScene {

    private static final BillingPeriod OCTOBER = NOVEMBER.previous();
    private static final BillingPeriod SEPTEMBER = OCTOBER.previous();
    private static final Instant IN_OCTOBER = OCTOBER.start().plus(Duration.ofDays(9));
    private static final Instant IN_SEPTEMBER = SEPTEMBER.start().plus(Duration.ofDays(9));

    @Autowired
    Closings closings;

    private CustomerNumber customer = CustomerNumber.of("AAA-00000");

    @BeforeEach
    void name() {
        customer = portals.customerOf(portal);
    }

    private static UsageEvent booking(String course, Instant at) {
        return TestJournal.booking(course, "39.00", "0.00", at);
    }

    private Closing close(BillingPeriod month) {
        ClosingOutcome outcome = closings.close(customer, month, "buchhaltung");
        assertThat(outcome).isInstanceOf(ClosingOutcome.Closed.class);
        return ((ClosingOutcome.Closed) outcome).closing();
    }

    private static Money sum(List<ClosingLine> lines) {
        return lines.stream().map(ClosingLine::net).reduce(Money.zeroEuro(), Money::plus);
    }

    @Test
    void a_closing_covers_what_its_preview_showed_and_leads_to_the_bookings() {
        send(journal.close(
                booking("1.9.04", IN_OCTOBER), booking("1.9.04", IN_OCTOBER), booking("1.9.05", IN_OCTOBER)));
        List<ClosingLine> preview = closings.preview(customer, OCTOBER);

        Closing closing = close(OCTOBER);

        assertThat(closings.lines(closing.id())).isEqualTo(preview).isNotEmpty();
        assertThat(closings.lines(closing.id()).stream()
                        .mapToLong(ClosingLine::count)
                        .sum())
                .isEqualTo(3);
        assertThat(closings.bookings(closing.id())).hasSize(3);
        assertThat(closings.open(OCTOBER)).doesNotContain(customer);
    }

    @Test
    void what_arrives_late_is_in_the_next_closing_under_its_own_month() {
        send(journal.close(booking("1.9.04", IN_SEPTEMBER)));
        Closing september = close(SEPTEMBER);
        send(journal.close(booking("1.9.04", IN_SEPTEMBER), booking("1.9.04", IN_OCTOBER)));

        assertThat(closings.lines(september.id())).hasSize(1);
        assertThat(closings.lines(close(OCTOBER).id()))
                .extracting(ClosingLine::month, ClosingLine::count)
                .containsExactlyInAnyOrder(tuple(SEPTEMBER, 1L), tuple(OCTOBER, 1L));
    }

    @Test
    void every_line_of_the_ledger_is_covered_once_whenever_it_came() {
        UsageEvent cancelled = booking("1.9.04", IN_SEPTEMBER);
        send(journal.close(cancelled, booking("1.9.05", IN_SEPTEMBER), booking("1.9.04", IN_OCTOBER)));
        Closing september = close(SEPTEMBER);
        send(journal.close(TestJournal.cancellation(cancelled), booking("1.9.05", IN_SEPTEMBER)));
        Closing october = close(OCTOBER);
        clock.set(NOVEMBER.end());
        Closing november = close(NOVEMBER);

        Money covered = sum(closings.lines(september.id()))
                .plus(sum(closings.lines(october.id())))
                .plus(sum(closings.lines(november.id())));
        assertThat(covered).isEqualTo(totals().purchasePrice());
        assertThat(closings.bookings(september.id()).size()
                        + closings.bookings(october.id()).size()
                        + closings.bookings(november.id()).size())
                .isEqualTo((int) totals().count());
    }

    @Test
    void a_month_is_closed_once_in_order_and_not_before_its_end() {
        send(journal.close(booking("1.9.04", IN_OCTOBER)));
        Closing october = close(OCTOBER);

        assertThat(closings.close(customer, OCTOBER, "x")).isEqualTo(new ClosingOutcome.ClosedBefore(october));
        assertThat(closings.close(customer, SEPTEMBER, "x")).isEqualTo(new ClosingOutcome.ClosedBefore(october));
        assertThat(closings.close(customer, NOVEMBER, "x")).isEqualTo(new ClosingOutcome.NotOver());
        assertThat(closings.latest(customer)).contains(october);
    }

    @Test
    void a_month_without_bookings_can_be_closed_and_has_no_lines() {
        assertThat(closings.lines(close(OCTOBER).id())).isEmpty();
    }
}
