package de.kitacampus.portal.slave.journal;

import static de.kitacampus.portal.slave.journal.UsageForTests.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import de.kitacampus.portal.slave.journal.JournalSender.HeadOutcome;
import de.kitacampus.portal.slave.journal.JournalSender.Next;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** What it means when the master knows more, less or something else. */
@SpringBootTest
@Tag("persistence")
class JournalHeadsTest extends JournalFixture {

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
    void what_is_deleted_here_cannot_be_sent_again() {
        aReceiptedBatch();
        clock.tick(JournalPurge.RETENTION.plusSeconds(1));
        transactions.executeWithoutResult(
                running -> new JournalPurge(database).delete(clock.instant().minus(JournalPurge.RETENTION)));
        assertThat(compare(null, 1)).isEqualTo(HeadOutcome.STOPPED);
        assertThat(status.situation().alarms())
                .extracting(JournalAlarm::kind)
                .containsExactly(JournalAlarm.Kind.RESEND_IMPOSSIBLE);
    }
}
