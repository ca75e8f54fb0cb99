package de.kitacampus.portal.master.usage;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageReceipt.Verdict;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Repeats, gaps, forks and epochs: whatever happens on the way, each event counts once and in its place. */
class BatchOrderTest extends LedgerScene {

    @Test
    void a_repeat_gets_the_same_receipt_and_counts_once() {
        String jws = journal.closeSigned(TestJournal.booking("1.9.04"));

        var first = (BatchOutcome.Accepted) ledger.accept(portal.id(), jws, "v1");
        clock.tick(Duration.ofDays(40));
        var second = (BatchOutcome.Accepted) ledger.accept(portal.id(), jws, "v2");

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(totals().count()).isEqualTo(1);
    }

    @Test
    void the_same_batch_eight_times_at_once_has_one_effect_and_one_receipt() throws Exception {
        String jws = journal.closeSigned(TestJournal.booking("1.9.04"), TestJournal.booking("1.9.05"));
        Callable<BatchOutcome> call = () -> ledger.accept(portal.id(), jws, "v1");

        Set<String> receipts = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(8, call))) {
                receipts.add(((BatchOutcome.Accepted) answer.get()).receipt());
            }
        }

        assertThat(receipts).hasSize(1);
        assertThat(totals().count()).isEqualTo(2);
        assertThat(journals.countBatches(portal.id())).isEqualTo(1);
    }

    @Test
    void a_gap_names_the_head() {
        send(journal.close(TestJournal.booking("1.9.04")));
        UsageBatch lost = journal.close(TestJournal.booking("1.9.04"));
        UsageBatch early = journal.close(TestJournal.booking("1.9.04"));

        assertThat(send(early)).isInstanceOfSatisfying(BatchOutcome.Gap.class, gap -> assertThat(
                        gap.head().sequence())
                .isEqualTo(1));
        assertThat(send(lost)).isInstanceOf(BatchOutcome.Accepted.class);
        assertThat(send(early)).isInstanceOf(BatchOutcome.Accepted.class);
        assertThat(totals().count()).isEqualTo(3);
    }

    @Test
    void another_history_is_a_fork() {
        UsageBatch first = journal.close(TestJournal.booking("1.9.04"));
        UsageBatch otherFirst = new TestJournal(portal).close(TestJournal.booking("1.9.05"));
        TestJournal otherJournal = new TestJournal(portal);
        otherJournal.close(TestJournal.booking("1.9.05"));
        UsageBatch otherSecond = otherJournal.close(TestJournal.booking("1.9.05"));
        send(first);

        assertThat(send(otherFirst)).isInstanceOf(BatchOutcome.Fork.class);
        assertThat(send(otherSecond)).isInstanceOf(BatchOutcome.Fork.class);
        assertThat(send(first)).as("signed anew: other bytes").isInstanceOf(BatchOutcome.Fork.class);
        assertThat(totals().count()).isEqualTo(1);
    }

    @Test
    void a_known_event_counts_once_and_with_other_content_it_is_a_fork() {
        UsageEvent event = TestJournal.booking("1.9.04");
        send(journal.close(event));

        assertThat(only(send(journal.close(event))).verdict()).isEqualTo(Verdict.DUPLICATE);
        String altered = WireJson.write(event).replace("46.41", "40.00");
        assertThat(send(journal.closeRaw(List.of(altered)))).isInstanceOf(BatchOutcome.Fork.class);
        assertThat(totals().sellingPrice()).isEqualTo(Money.euro("46.41"));
    }

    @Test
    void a_new_epoch_begins_anew_and_closes_the_old_one() {
        send(journal.close(TestJournal.booking("1.9.04")));
        UsageBatch late = journal.close(TestJournal.booking("1.9.04"));
        TestJournal second = new TestJournal(portal, 2);

        assertThat(send(second.close(TestJournal.booking("1.9.05")))).isInstanceOf(BatchOutcome.Accepted.class);
        assertThat(send(late)).isInstanceOf(BatchOutcome.Fork.class);
        assertThat(ledger.head(portal.id()).orElseThrow().epoch()).isEqualTo(2);
        assertThat(journals.verify(portal.id(), done -> {}).isSound()).isTrue();
    }

    /** Splits, retries, lost answers and reordered sends at random: what was told as done is there once, all of it adds up. */
    @Test
    void whatever_happens_on_the_way_the_totals_are_equal() {
        Random random = new Random(20261122);
        for (int round = 0; round < 5; round++) {
            portal = portals.enrol(clock);
            journal = new TestJournal(portal);
            List<String> batches = new ArrayList<>();
            long events = 0;
            Money expected = Money.zeroEuro();
            for (int number = 0; number < 12; number++) {
                List<UsageEvent> content = new ArrayList<>();
                for (int count = random.nextInt(1, 9); count > 0; count--) {
                    String price = random.nextInt(0, 50) + ".99";
                    content.add(TestJournal.booking("1.9.04", "39.00", price, TestJournal.NOON));
                    expected = expected.plus(Money.euro(price));
                    events++;
                }
                batches.add(portal.sign(journal.close(content)));
            }
            int confirmed = 0;
            while (confirmed < batches.size()) {
                int place = Math.min(batches.size() - 1, Math.max(0, confirmed + random.nextInt(-2, 3)));
                BatchOutcome outcome = ledger.accept(portal.id(), batches.get(place), null);
                boolean answerArrives = random.nextInt(3) > 0;
                if (place == confirmed && answerArrives) {
                    assertThat(outcome).isInstanceOf(BatchOutcome.Accepted.class);
                    confirmed++;
                }
            }
            assertThat(totals().count()).isEqualTo(events);
            assertThat(totals().sellingPrice()).isEqualTo(expected);
            var report = journals.verify(portal.id(), done -> {});
            assertThat(report.isSound()).isTrue();
            assertThat(report.entries()).isEqualTo(events);
            assertThat(report.head()).isEqualTo(ledger.head(portal.id()).orElseThrow());
        }
    }
}
