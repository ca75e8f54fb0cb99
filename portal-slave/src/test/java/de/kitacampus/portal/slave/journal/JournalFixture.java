package de.kitacampus.portal.slave.journal;

import static de.kitacampus.portal.slave.journal.UsageForTests.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.journal.UsageReceipt.Outcome;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import de.kitacampus.portal.slave.journal.JournalSender.HeadOutcome;
import de.kitacampus.portal.slave.journal.JournalSender.Next;
import de.kitacampus.portal.slave.journal.JournalSender.ReceiptOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty journal, a sender and a master that signs receipts. */
abstract class JournalFixture {

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
        database.sql("update journal_head set epoch = 1, sequence = 0, hash = :start")
                .param("start", JournalHash.START.hex())
                .update();
        database.sql("update journal_lease set holder = 'nobody', expires_at = :past")
                .param("past", Timestamps.column(clock.instant()))
                .update();
        sender = aSender();
    }

    UsageSender aSender() {
        Batches batches = new Batches(database);
        return new UsageSender(
                database,
                batches,
                new BatchClosing(database, batches, clock),
                new Alarms(database, clock),
                new Remarks(database, clock),
                clock);
    }

    void append(UsageEvent event) {
        transactions.executeWithoutResult(running -> journal.append(event));
    }

    SealedBatch nextBatch() {
        assertThat(in(() -> sender.next(master.identity()))).isInstanceOf(Next.Send.class);
        return ((Next.Send) in(() -> sender.next(master.identity()))).batch();
    }

    SealedBatch aReceiptedBatch() {
        append(aBooking());
        SealedBatch batch = nextBatch();
        receipted(batch);
        return batch;
    }

    void receipted(SealedBatch batch) {
        assertThat(receipt(batch, master.receipt(batch.jws()))).isInstanceOf(ReceiptOutcome.Accepted.class);
    }

    ReceiptOutcome receipt(SealedBatch batch, String receipt) {
        return in(() -> sender.receipt(master.identity(), batch.id(), receipt));
    }

    List<Long> sendOne(UsageSender by) {
        if (in(() -> by.next(master.identity())) instanceof Next.Send(SealedBatch batch)) {
            in(() -> by.receipt(master.identity(), batch.id(), master.receipt(batch.jws())));
            return LongStream.rangeClosed(batch.firstSequence(), batch.lastSequence())
                    .boxed()
                    .toList();
        }
        return List.of();
    }

    HeadOutcome compare(@Nullable JournalHead known, long receiptedBefore) {
        return in(() -> sender.compare(known, receiptedBefore));
    }

    JournalHead head(SealedBatch batch) {
        return new JournalHead(
                batch.epoch(),
                batch.lastSequence(),
                master.read(batch.jws()).hash().hex());
    }

    void assertMisfit(SealedBatch batch, java.util.function.UnaryOperator<UsageReceipt> change) {
        assertNotAccepted(batch, master.receipt(batch.jws(), change), JournalAlarm.Kind.RECEIPT_MISMATCH);
    }

    void assertNotAccepted(SealedBatch batch, String receipt, JournalAlarm.Kind why) {
        assertThat(receipt(batch, receipt)).isEqualTo(new ReceiptOutcome.NotAccepted(why));
        assertThat(status.situation().alarms()).extracting(JournalAlarm::kind).containsExactly(why);
        assertThat(status.situation().waiting()).isEqualTo(1);
        assertThat(nextBatch()).isEqualTo(batch);
    }

    static UsageReceipt with(
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

    long fencing() {
        return database.sql("select fencing from journal_lease")
                .query(Long.class)
                .single();
    }

    long eventCount() {
        return database.sql("select count(*) from usage_event")
                .query(Long.class)
                .single();
    }

    <T> T in(Supplier<T> work) {
        return transactions.execute(running -> work.get());
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
