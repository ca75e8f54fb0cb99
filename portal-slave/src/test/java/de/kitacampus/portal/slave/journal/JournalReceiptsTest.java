package de.kitacampus.portal.slave.journal;

import static de.kitacampus.portal.slave.journal.UsageForTests.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.journal.UsageReceipt.Outcome;
import de.kitacampus.portal.common.journal.UsageReceipt.Verdict;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.slave.journal.JournalSender.Next;
import de.kitacampus.portal.slave.journal.JournalSender.ReceiptOutcome;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** Which receipts count. */
@SpringBootTest
@Tag("persistence")
class JournalReceiptsTest extends JournalFixture {

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
    void events_go_35_days_after_their_receipt_and_the_hashes_stay() {
        aReceiptedBatch();
        append(aBooking());
        nextBatch();
        JournalPurge purge = new JournalPurge(database);
        clock.tick(JournalPurge.RETENTION);
        transactions.executeWithoutResult(
                running -> purge.delete(clock.instant().minus(JournalPurge.RETENTION)));
        assertThat(eventCount()).isEqualTo(2);
        clock.tick(Duration.ofSeconds(1));
        transactions.executeWithoutResult(
                running -> purge.delete(clock.instant().minus(JournalPurge.RETENTION)));
        assertThat(eventCount()).isEqualTo(1);
        assertThat(database.sql("select count(*) from usage_batch")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(status.receiptedTo()).isEqualTo(1);
    }
}
