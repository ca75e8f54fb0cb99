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

/** How the journal goes on after the portal was restored from a backup. */
@SpringBootTest
@Tag("persistence")
class NewEpochTest extends JournalFixture {

    @Test
    void nothing_is_sent_before_the_master_has_said_what_it_knows() {
        append(aBooking());
        restored();
        assertThat(in(() -> sender.next(master.identity()))).isInstanceOf(Next.Stopped.class);
        status.acknowledge();
        assertThat(in(() -> sender.next(master.identity()))).isInstanceOf(Next.Stopped.class);
    }

    @Test
    void a_master_that_holds_more_closes_the_old_epoch_and_a_new_one_begins() {
        aReceiptedBatch();
        restored();
        append(aBooking());
        JournalHead more = new JournalHead(1, 9, JournalHash.sha256("more"));
        assertThat(compare(more, 1)).isEqualTo(HeadOutcome.EQUAL);
        SealedBatch batch = nextBatch();
        assertThat(batch.epoch()).isEqualTo(2);
        assertThat(batch.firstSequence()).isEqualTo(1);
        assertThat(master.read(batch.jws()).previousHash()).isEqualTo(JournalHash.START);
        assertThat(compare(more, 0)).isEqualTo(HeadOutcome.EQUAL);
        receipted(batch);
        assertThat(compare(head(batch), 1)).isEqualTo(HeadOutcome.EQUAL);
        assertThat(status.situation().alarms())
                .extracting(JournalAlarm::kind)
                .containsExactly(JournalAlarm.Kind.RESTORED);
    }

    @Test
    void what_had_no_receipt_is_sent_again_in_the_new_epoch() {
        aReceiptedBatch();
        append(aBooking());
        SealedBatch lost = nextBatch();
        append(aBooking());
        restored();
        compare(new JournalHead(1, 2, head(lost).hash()), 1);
        SealedBatch again = nextBatch();
        assertThat(again.epoch()).isEqualTo(2);
        assertThat(again.lastSequence()).isEqualTo(2);
        assertThat(master.read(again.jws()).entries().getFirst().payload())
                .isEqualTo(master.read(lost.jws()).entries().getFirst().payload());
    }

    @Test
    void a_second_restore_of_the_same_backup_takes_an_epoch_that_nobody_used() {
        aReceiptedBatch();
        restored();
        compare(new JournalHead(2, 5, JournalHash.sha256("after the first restore")), 1);
        append(aBooking());
        assertThat(nextBatch().epoch()).isEqualTo(3);
    }

    private void restored() {
        transactions.executeWithoutResult(running -> RestoredJournal.note(database, clock.instant(), clock));
    }
}
