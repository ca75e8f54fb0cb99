package de.kitacampus.portal.master.usage;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.master.testing.FakeMaster.FakeKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The proof of a stored journal. */
class JournalsTest extends LedgerScene {

    @Autowired
    FakeKeys masterKeys;

    @Test
    void receipts_signed_with_a_former_key_of_the_master_still_prove_the_journal() {
        send(journal.close(TestJournal.booking("1.9.04")));
        masterKeys.rotate();
        send(journal.close(TestJournal.booking("1.9.05")));
        masterKeys.rotate();

        var report = journals.verify(portal.id(), done -> {});

        assertThat(report.isSound()).isTrue();
        assertThat(report.batches()).isEqualTo(2);
    }
}
