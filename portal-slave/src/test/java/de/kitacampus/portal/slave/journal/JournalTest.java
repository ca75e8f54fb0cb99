package de.kitacampus.portal.slave.journal;

import static de.kitacampus.portal.slave.journal.UsageForTests.aBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.journal.JournalEntry;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.slave.journal.JournalSender.Next;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;

/** From an event to a batch without a gap. */
@SpringBootTest
@Tag("persistence")
class JournalTest extends JournalFixture {

    @Test
    void an_event_is_kept_with_its_booking() {
        UsageEvent booking = aBooking();
        transactions.executeWithoutResult(running -> events.publishEvent(booking));
        assertThat(status.situation().waiting()).isEqualTo(1);
        assertThat(database.sql("select payload from usage_event")
                        .query(String.class)
                        .single())
                .isEqualTo(WireJson.write(booking));
    }

    @Test
    void an_event_is_gone_with_its_booking() {
        transactions.executeWithoutResult(running -> {
            events.publishEvent(aBooking());
            running.setRollbackOnly();
        });
        assertThat(status.situation().waiting()).isZero();
    }

    @Test
    void nothing_is_appended_outside_a_transaction() {
        assertThatThrownBy(() -> journal.append(aBooking())).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> events.publishEvent(aBooking())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_same_event_cannot_be_appended_twice() {
        UsageEvent booking = aBooking();
        append(booking);
        assertThatThrownBy(() -> append(booking)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_batch_holds_the_events_in_order_and_leads_the_chain_on() {
        append(aBooking());
        append(aBooking());
        UsageBatch first = master.read(nextBatch().jws());
        assertThat(first.entries()).extracting(JournalEntry::sequence).containsExactly(1L, 2L);
        assertThat(first.previousHash()).isEqualTo(JournalHash.START);
        receipted(nextBatch());
        append(aBooking());
        UsageBatch second = master.read(nextBatch().jws());
        assertThat(second.firstSequence()).isEqualTo(3);
        assertThat(second.previousHash()).isEqualTo(first.hash());
    }

    @Test
    void a_batch_keeps_its_bytes_until_its_receipt() {
        append(aBooking());
        SealedBatch batch = nextBatch();
        append(aBooking());
        clock.tick(Duration.ofMinutes(10));
        assertThat(nextBatch()).isEqualTo(batch);
        receipted(batch);
        assertThat(nextBatch().id()).isNotEqualTo(batch.id());
    }

    @Test
    void a_batch_holds_at_most_500_events() {
        transactions.executeWithoutResult(
                running -> IntStream.range(0, 501).forEach(number -> journal.append(aBooking())));
        SealedBatch batch = nextBatch();
        assertThat(batch.lastSequence()).isEqualTo(500);
        receipted(batch);
        assertThat(nextBatch().firstSequence()).isEqualTo(501);
        assertThat(nextBatch().lastSequence()).isEqualTo(501);
    }

    @Test
    void a_crash_while_closing_leaves_nothing_numbered() {
        append(aBooking());
        transactions.executeWithoutResult(running -> {
            sender.next(master.identity());
            running.setRollbackOnly();
        });
        assertThat(status.situation().head().sequence()).isZero();
        assertThat(nextBatch().firstSequence()).isEqualTo(1);
    }

    @Test
    void a_transaction_that_commits_late_is_numbered_later_and_never_lost() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        UsageEvent late = aBooking();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = executor.submit(() -> transactions.executeWithoutResult(running -> {
                journal.append(late);
                appended.countDown();
                await(mayCommit);
            }));
            appended.await();
            append(aBooking());
            SealedBatch batch = nextBatch();
            assertThat(batch.lastSequence()).isEqualTo(1);
            receipted(batch);
            mayCommit.countDown();
            slow.get();
        }
        UsageBatch second = master.read(nextBatch().jws());
        assertThat(second.entries()).containsExactly(new JournalEntry(2, WireJson.write(late)));
    }

    @Test
    void concurrent_appends_and_two_senders_leave_no_gap() throws Exception {
        UsageSender other = aSender();
        List<Long> sequences = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writers = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(number -> executor.submit(() -> append(aBooking())))
                    .toList();
            for (int round = 0; round < 20; round++) {
                sequences.addAll(sendOne(round % 2 == 0 ? sender : other));
                clock.tick(SenderLease.DURATION.plusSeconds(1));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        sequences.addAll(sendOne(sender));
        assertThat(sequences)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void only_one_sender_works_at_a_time() {
        append(aBooking());
        SealedBatch batch = nextBatch();
        UsageSender other = aSender();
        assertThat(in(() -> other.next(master.identity()))).isInstanceOf(Next.Busy.class);
        long fencing = fencing();
        clock.tick(SenderLease.DURATION.plusSeconds(1));
        assertThat(in(() -> other.next(master.identity()))).isEqualTo(new Next.Send(batch));
        assertThat(fencing()).isEqualTo(fencing + 1);
        assertThat(in(() -> sender.next(master.identity()))).isInstanceOf(Next.Busy.class);
    }
}
