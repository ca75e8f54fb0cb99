package de.kitacampus.portal.master.sync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.DisputeList;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.RaisedDispute;
import de.kitacampus.portal.common.wire.v1.StatementLine;
import de.kitacampus.portal.common.wire.v1.StatementLines;
import de.kitacampus.portal.master.usage.UsageLedger;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MvcResult;

/** How a portal disputes bookings, and how it gets the lines it compares with its own. */
class DisputeCallsTest extends ApiScene {

    private static final BillingPeriod OCTOBER = new BillingPeriod(YearMonth.of(2026, 10));
    private static final int BATCH = 500;

    @Autowired
    UsageLedger ledger;

    private TestJournal journal;
    private UsageEvent booking;

    @BeforeEach
    void a_booking() {
        journal = new TestJournal(portal);
        booking = booking();
        take(List.of(booking));
    }

    private static UsageEvent booking() {
        return TestJournal.booking("1.9.04", "39.00", "46.41", OCTOBER.start().plus(Duration.ofDays(5)));
    }

    private void take(List<UsageEvent> events) {
        ledger.accept(portal.id(), portal.sign(journal.close(events)), "v1");
    }

    private RaisedDispute dispute(UUID event) {
        return new RaisedDispute(UUID.randomUUID(), event, DisputeReason.WRONG_PRICE.name(), Money.euro("30.00"));
    }

    @Test
    void a_dispute_is_taken_once_and_listed() throws Exception {
        RaisedDispute dispute = dispute(booking.eventId());
        for (int time = 0; time < 2; time++) {
            DisputeStatus status = read(
                    post(ApiPaths.DISPUTES, dispute).andExpect(status().isOk()).andReturn(), DisputeStatus.class);
            assertThat(status.dispute()).isEqualTo(dispute);
            assertThat(status.price()).isEqualTo(Money.euro("39.00"));
            assertThat(status.decision()).isNull();
        }
        MvcResult told = get(ApiPaths.DISPUTES).andExpect(status().isOk()).andReturn();
        assertThat(read(told, DisputeList.class).disputes())
                .extracting(DisputeStatus::dispute)
                .containsExactly(dispute);
        String tag = String.valueOf(told.getResponse().getHeader(HttpHeaders.ETAG));
        String token = portal.token("GET", ApiPaths.DISPUTES);
        mvc.perform(call(HttpMethod.GET, ApiPaths.DISPUTES, token, NOTHING).header(HttpHeaders.IF_NONE_MATCH, tag))
                .andExpect(status().isNotModified());
        post(ApiPaths.DISPUTES, dispute(booking.eventId()))
                .andExpect(status().isConflict())
                .andExpect(problem(ProblemCode.DISPUTED_BEFORE));
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_reason() throws Exception {
        post(ApiPaths.DISPUTES, dispute(UUID.randomUUID()))
                .andExpect(status().isNotFound())
                .andExpect(problem(ProblemCode.EVENT_UNKNOWN));
        post(ApiPaths.DISPUTES, new RaisedDispute(UUID.randomUUID(), booking.eventId(), "BECAUSE", null))
                .andExpect(status().isBadRequest())
                .andExpect(problem(ProblemCode.MESSAGE_UNREADABLE));
        post(
                        ApiPaths.DISPUTES,
                        new RaisedDispute(UUID.randomUUID(), booking.eventId(), DisputeReason.WRONG_PRICE.name(), null))
                .andExpect(status().isUnprocessableContent())
                .andExpect(problem(ProblemCode.NOT_DISPUTABLE));
    }

    @Test
    void a_month_is_told_line_by_line_in_parts() throws Exception {
        List<UsageEvent> all = new ArrayList<>(List.of(booking));
        while (all.size() <= StatementLines.MOST) {
            List<UsageEvent> batch =
                    IntStream.range(0, BATCH).mapToObj(_ -> booking()).toList();
            take(batch);
            all.addAll(batch);
        }
        take(List.of(
                TestJournal.booking("1.9.04", "39.00", "46.41", OCTOBER.end().plusSeconds(1))));

        List<StatementLine> told = new ArrayList<>();
        StatementLines.Place next = StatementLines.Place.START;
        int parts = 0;
        while (next != null) {
            StatementLines part = lines(next);
            told.addAll(part.lines());
            next = part.next();
            parts++;
        }
        assertThat(parts).isEqualTo(2);
        assertThat(told)
                .extracting(StatementLine::eventId)
                .containsExactlyElementsOf(all.stream().map(UsageEvent::eventId).toList());
        assertThat(told).allMatch(line -> line.purchasePrice().equals(Money.euro("39.00")));
    }

    @Test
    void lines_of_other_portals_are_not_told() throws Exception {
        TestPortal mine = portal;
        portal = portals.enrolBeside(mine, clock);
        assertThat(lines(StatementLines.Place.START).lines()).isEmpty();
        get(ApiPaths.STATEMENTS + "/2026-13" + ApiPaths.LINES)
                .andExpect(status().isBadRequest())
                .andExpect(problem(ProblemCode.MESSAGE_UNREADABLE));
    }

    private StatementLines lines(StatementLines.Place after) throws Exception {
        return read(
                get(ApiPaths.STATEMENTS + "/" + OCTOBER + ApiPaths.LINES + "?epoch=" + after.epoch() + "&after="
                                + after.sequence())
                        .andExpect(status().isOk())
                        .andReturn(),
                StatementLines.class);
    }
}
