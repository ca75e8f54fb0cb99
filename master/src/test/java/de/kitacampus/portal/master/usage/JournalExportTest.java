package de.kitacampus.portal.master.usage;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.journal.AccountedMonths.Figures;
import de.kitacampus.portal.common.journal.JournalFile;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.wire.v1.MonthStatement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalExportTest extends LedgerScene {

    @Test
    void the_file_accounts_for_what_the_ledger_accounts_for(@TempDir Path folder) throws IOException {
        UsageEvent booking = TestJournal.booking("1.9.04");
        send(journal.close(booking, TestJournal.booking("1.9.05"), TestJournal.booking("9.9.99")));
        send(journal.close(TestJournal.cancellation(booking), TestJournal.ownUse("plan")));
        Path file = folder.resolve("journal");
        try (OutputStream out = Files.newOutputStream(file)) {
            journals.export(portal.id(), out);
        }

        JournalFile.Findings findings = JournalFile.verify(file);

        assertThat(findings.report().isSound()).isTrue();
        assertThat(findings.portalKeys()).containsExactly(portal.key().publicKey());
        MonthStatement statement = ledger.statement(portal.id(), NOVEMBER);
        assertThat(findings.months())
                .containsExactly(new Figures(
                        NOVEMBER,
                        statement.bookings(),
                        statement.purchasePrice(),
                        statement.sellingPrice(),
                        statement.ownUses()));
    }
}
