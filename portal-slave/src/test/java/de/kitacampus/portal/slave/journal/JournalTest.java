package de.kitacampus.portal.slave.journal;

import static de.kitacampus.portal.slave.journal.UsageForTests.aBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.journal.JournalEntry;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.journal.UsageReceipt.Outcome;
import de.kitacampus.portal.common.journal.UsageReceipt.Verdict;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.slave.journal.JournalSender.HeadOutcome;
import de.kitacampus.portal.slave.journal.JournalSender.Next;
import de.kitacampus.portal.slave.journal.JournalSender.ReceiptOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Tag("persistence")
class JournalTest {

    @Autowired
    Journal journal;

    @Autowired
    JournalStatus status;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
    final ReceiptsForTests master = new ReceiptsForTests();
    UsageSender sender;

    @BeforeEach
    void an_empty_journal() {
        List.of("usage_event", "usage_batch", "usage_remark", "journal_alarm")
                .forEach(table -> database.sql("delete from " + table).update());
        database.sql("update journal_head set sequence = 0, hash = :start")
                .param("start", JournalHash.START.hex())
                .update();
        database.sql("update journal_lease set holder = 'nobody', expires_at = :past")
                .param("past", Timestamps.column(clock.instant()))
                .update();
        sender = aSender();
    }

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

    @Test
    void a_genuine_receipt_covers_its_events() {
        append(aBooking());
        SealedBatch batch = nextBatch();
        assertThat(receipt(batch, master.receipt(batch.jws()))).isEqualTo(new ReceiptOutcome.Accepted(0));
        assertThat(status.situation().waiting()).isZero();
        assertThat(status.receiptedTo()).isEqualTo(1);
        assertThat(in(() -> sender.next(master.identity()))).isInstanceOf(Next.Nothing.class);
    }

    @Test
    void a_receipt_signed_by_somebody_else_is_not_accepted() {
        append(aBooking());
        SealedBatch batch = nextBatch();
        assertNotAccepted(
                batch,
                master.signed(SigningKey.generate(), master.accepted(batch.jws())),
                JournalAlarm.Kind.RECEIPT_UNTRUSTED);
    }

    @Test
    void garbage_is_not_accepted_as_a_receipt() {
        append(aBooking());
        assertNotAccepted(nextBatch(), "<html>Willkommen im WLAN</html>", JournalAlarm.Kind.RECEIPT_UNTRUSTED);
    }

    @Test
    void a_genuine_receipt_for_something_else_is_not_accepted() {
        append(aBooking());
        SealedBatch batch = nextBatch();
        assertMisfit(
                batch,
                receipt -> with(receipt, UUID.randomUUID(), receipt.batchDigest(), receipt.head(), receipt.outcomes()));
        assertMisfit(
                batch,
                receipt -> with(
                        receipt, receipt.batchId(), JournalHash.sha256("other"), receipt.head(), receipt.outcomes()));
        assertMisfit(
                batch,
                receipt ->
                        with(receipt, receipt.batchId(), receipt.batchDigest(), JournalHash.START, receipt.outcomes()));
        assertMisfit(
                batch, receipt -> with(receipt, receipt.batchId(), receipt.batchDigest(), receipt.head(), List.of()));
    }

    @Test
    void the_right_receipt_closes_the_alarm_of_a_wrong_one() {
        append(aBooking());
        SealedBatch batch = nextBatch();
        receipt(batch, "garbage");
        receipted(batch);
        assertThat(status.situation().alarms()).isEmpty();
    }

    @Test
    void quarantined_events_stay_visible_and_do_not_block() {
        append(aBooking());
        SealedBatch batch = nextBatch();
        String receipt = master.receipt(
                batch.jws(),
                accepted -> with(
                        accepted,
                        accepted.batchId(),
                        accepted.batchDigest(),
                        accepted.head(),
                        List.of(new Outcome(1, Verdict.QUARANTINED, "course unknown"))));
        assertThat(receipt(batch, receipt)).isEqualTo(new ReceiptOutcome.Accepted(1));
        assertThat(status.situation().quarantined()).isEqualTo(1);
        assertThat(status.situation().waiting()).isZero();
    }

    @Test
    void equal_heads_are_no_news() {
        SealedBatch batch = aReceiptedBatch();
        assertThat(compare(head(batch), 1)).isEqualTo(HeadOutcome.EQUAL);
        assertThat(status.situation().alarms()).isEmpty();
    }

    @Test
    void a_lost_receipt_is_no_alarm() {
        append(aBooking());
        SealedBatch batch = nextBatch();
        assertThat(compare(head(batch), 0)).isEqualTo(HeadOutcome.RECEIPT_OUTSTANDING);
        assertThat(nextBatch()).isEqualTo(batch);
    }

    @Test
    void a_master_that_lags_behind_its_receipts_gets_the_same_bytes_again() {
        SealedBatch first = aReceiptedBatch();
        SealedBatch second = aReceiptedBatch();
        assertThat(compare(head(first), 2)).isEqualTo(HeadOutcome.RESENDING);
        assertThat(status.situation().alarms())
                .extracting(JournalAlarm::kind)
                .containsExactly(JournalAlarm.Kind.MASTER_BEHIND);
        assertThat(nextBatch()).isEqualTo(second);
        receipted(second);
        assertThat(compare(head(second), 2)).isEqualTo(HeadOutcome.EQUAL);
    }

    @Test
    void a_master_that_has_lost_everything_gets_everything_again() {
        SealedBatch first = aReceiptedBatch();
        aReceiptedBatch();
        assertThat(compare(null, 2)).isEqualTo(HeadOutcome.RESENDING);
        assertThat(nextBatch()).isEqualTo(first);
    }

    @Test
    void a_comparison_overtaken_by_a_receipt_is_no_alarm() {
        SealedBatch first = aReceiptedBatch();
        long before = status.receiptedTo();
        aReceiptedBatch();
        assertThat(compare(head(first), before)).isEqualTo(HeadOutcome.EQUAL);
    }

    @Test
    void a_head_that_is_not_ours_stops_the_sending_until_somebody_has_looked() {
        SealedBatch batch = aReceiptedBatch();
        append(aBooking());
        assertThat(compare(new JournalHead(1, 7, head(batch).hash()), 1)).isEqualTo(HeadOutcome.STOPPED);
        assertThat(in(() -> sender.next(master.identity()))).isInstanceOf(Next.Stopped.class);
        assertThat(status.situation().stopped()).isTrue();
        assertThat(compare(head(batch), 1)).isEqualTo(HeadOutcome.STOPPED);
        status.acknowledge();
        assertThat(nextBatch().firstSequence()).isEqualTo(2);
    }

    @Test
    void another_hash_at_the_same_number_is_a_fork() {
        aReceiptedBatch();
        assertThat(compare(new JournalHead(1, 1, JournalHash.sha256("other")), 1))
                .isEqualTo(HeadOutcome.STOPPED);
        assertThat(status.situation().alarms()).extracting(JournalAlarm::kind).containsExactly(JournalAlarm.Kind.FORK);
    }

    @Test
    void another_epoch_is_a_fork() {
        SealedBatch batch = aReceiptedBatch();
        assertThat(compare(new JournalHead(2, 1, head(batch).hash()), 1)).isEqualTo(HeadOutcome.STOPPED);
    }

    @Test
    void events_go_35_days_after_their_receipt_and_the_hashes_stay() {
        aReceiptedBatch();
        append(aBooking());
        nextBatch();
        JournalPurge purge = new JournalPurge(database, clock);
        clock.tick(JournalPurge.RETENTION);
        transactions.executeWithoutResult(running -> purge.run());
        assertThat(eventCount()).isEqualTo(2);
        clock.tick(Duration.ofSeconds(1));
        transactions.executeWithoutResult(running -> purge.run());
        assertThat(eventCount()).isEqualTo(1);
        assertThat(database.sql("select count(*) from usage_batch")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(status.receiptedTo()).isEqualTo(1);
    }

    @Test
    void what_is_deleted_here_cannot_be_sent_again() {
        aReceiptedBatch();
        clock.tick(JournalPurge.RETENTION.plusSeconds(1));
        transactions.executeWithoutResult(running -> new JournalPurge(database, clock).run());
        assertThat(compare(null, 1)).isEqualTo(HeadOutcome.STOPPED);
        assertThat(status.situation().alarms())
                .extracting(JournalAlarm::kind)
                .containsExactly(JournalAlarm.Kind.RESEND_IMPOSSIBLE);
    }

    private UsageSender aSender() {
        Batches batches = new Batches(database);
        return new UsageSender(
                database,
                batches,
                new BatchClosing(database, batches, clock),
                new Alarms(database, clock),
                new Remarks(database, clock),
                clock);
    }

    private void append(UsageEvent event) {
        transactions.executeWithoutResult(running -> journal.append(event));
    }

    private SealedBatch nextBatch() {
        assertThat(in(() -> sender.next(master.identity()))).isInstanceOf(Next.Send.class);
        return ((Next.Send) in(() -> sender.next(master.identity()))).batch();
    }

    private SealedBatch aReceiptedBatch() {
        append(aBooking());
        SealedBatch batch = nextBatch();
        receipted(batch);
        return batch;
    }

    private void receipted(SealedBatch batch) {
        assertThat(receipt(batch, master.receipt(batch.jws()))).isInstanceOf(ReceiptOutcome.Accepted.class);
    }

    private ReceiptOutcome receipt(SealedBatch batch, String receipt) {
        return in(() -> sender.receipt(master.identity(), batch.id(), receipt));
    }

    private List<Long> sendOne(UsageSender by) {
        if (in(() -> by.next(master.identity())) instanceof Next.Send(SealedBatch batch)) {
            in(() -> by.receipt(master.identity(), batch.id(), master.receipt(batch.jws())));
            return LongStream.rangeClosed(batch.firstSequence(), batch.lastSequence())
                    .boxed()
                    .toList();
        }
        return List.of();
    }

    private HeadOutcome compare(@Nullable JournalHead known, long receiptedBefore) {
        return in(() -> sender.compare(known, receiptedBefore));
    }

    private JournalHead head(SealedBatch batch) {
        return new JournalHead(
                batch.epoch(),
                batch.lastSequence(),
                master.read(batch.jws()).hash().hex());
    }

    private void assertMisfit(SealedBatch batch, java.util.function.UnaryOperator<UsageReceipt> change) {
        assertNotAccepted(batch, master.receipt(batch.jws(), change), JournalAlarm.Kind.RECEIPT_MISMATCH);
    }

    private void assertNotAccepted(SealedBatch batch, String receipt, JournalAlarm.Kind why) {
        assertThat(receipt(batch, receipt)).isEqualTo(new ReceiptOutcome.NotAccepted(why));
        assertThat(status.situation().alarms()).extracting(JournalAlarm::kind).containsExactly(why);
        assertThat(status.situation().waiting()).isEqualTo(1);
        assertThat(nextBatch()).isEqualTo(batch);
    }

    private static UsageReceipt with(
            UsageReceipt receipt, UUID batch, String digest, JournalHash head, List<Outcome> outcomes) {
        return new UsageReceipt(
                receipt.portalId(),
                receipt.epoch(),
                batch,
                digest,
                receipt.firstSequence(),
                receipt.lastSequence(),
                head,
                outcomes,
                null,
                receipt.receivedAt());
    }

    private long fencing() {
        return database.sql("select fencing from journal_lease")
                .query(Long.class)
                .single();
    }

    private long eventCount() {
        return database.sql("select count(*) from usage_event")
                .query(Long.class)
                .single();
    }

    private <T> T in(Supplier<T> work) {
        return transactions.execute(running -> work.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
