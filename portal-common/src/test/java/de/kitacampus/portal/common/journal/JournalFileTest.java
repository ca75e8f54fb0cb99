package de.kitacampus.portal.common.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.journal.ChainVerifier.SignedBatch;
import de.kitacampus.portal.common.journal.JournalFile.Findings;
import de.kitacampus.portal.common.journal.JournalFile.NoJournalFile;
import de.kitacampus.portal.common.journal.UsageReceipt.Outcome;
import de.kitacampus.portal.common.journal.UsageReceipt.Verdict;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {

    private final TestPortal portal = TestPortal.enrolled();
    private final SigningKey master = SigningKey.generate();
    private final TestJournal journal = new TestJournal(portal);

    @TempDir
    Path folder;

    private SignedBatch receipted(UsageBatch batch, Function<JournalEntry, Outcome> outcome) {
        String jws = portal.sign(batch);
        var receipt = new UsageReceipt(
                batch.portalId(),
                batch.epoch(),
                batch.batchId(),
                JournalHash.sha256(jws),
                batch.firstSequence(),
                batch.lastSequence(),
                batch.hash(),
                batch.entries().stream().map(outcome).toList(),
                null,
                TestJournal.NOON);
        return new SignedBatch(jws, new DocumentSigner(master).sign(SignedDocument.USAGE_RECEIPT, receipt));
    }

    private static Outcome accepted(JournalEntry entry) {
        return new Outcome(entry.sequence(), Verdict.ACCEPTED, null);
    }

    private Path written(@Nullable SignedBatch... batches) throws IOException {
        Path file = folder.resolve("journal.jsonl.gz");
        try (OutputStream out = Files.newOutputStream(file);
                JournalFile.Writer writer = new JournalFile.Writer(out)) {
            for (SignedBatch batch : batches) {
                writer.add(batch);
            }
            writer.keys(List.of(portal.key().publicKey()), List.of(master.publicKey()));
        }
        return file;
    }

    @Test
    void a_sound_journal_proves_itself_and_its_months() throws IOException {
        UsageEvent booking = TestJournal.booking("1.9.04");
        UsageEvent earlier =
                TestJournal.booking("1.9.05", "20.00", "23.80", TestJournal.NOON.minus(Duration.ofDays(30)));
        SignedBatch first =
                receipted(journal.close(booking, earlier, TestJournal.ownUse("plan")), JournalFileTest::accepted);
        SignedBatch second = receipted(
                journal.close(TestJournal.cancellation(booking), TestJournal.booking("1.9.04")),
                entry -> entry.sequence() == 5
                        ? new Outcome(5, Verdict.QUARANTINED, "COURSE_UNKNOWN")
                        : accepted(entry));

        Findings findings = JournalFile.verify(written(first, second));

        assertThat(findings.report().isSound()).isTrue();
        assertThat(findings.report().entries()).isEqualTo(5);
        assertThat(findings.masterKeys()).containsExactly(master.publicKey());
        assertThat(findings.months())
                .containsExactly(
                        new AccountedMonths.Figures(
                                BillingPeriod.containing(earlier.occurredAt()),
                                1,
                                Money.euro("20.00"),
                                Money.euro("23.80"),
                                0),
                        new AccountedMonths.Figures(
                                BillingPeriod.containing(TestJournal.NOON),
                                0,
                                Money.euro("0.00"),
                                Money.euro("0.00"),
                                1));
    }

    @Test
    void the_price_that_the_master_bills_counts() throws IOException {
        SignedBatch batch = receipted(
                journal.close(TestJournal.booking("1.9.04")),
                entry -> new Outcome(
                        entry.sequence(),
                        Verdict.ACCEPTED,
                        Outcome.differing(Money.euro("39.00"), Money.euro("35.10"))));

        assertThat(JournalFile.verify(written(batch)).months())
                .singleElement()
                .satisfies(month -> assertThat(month.purchasePrice()).isEqualTo(Money.euro("35.10")));
    }

    @Test
    void a_batch_left_out_or_of_another_key_is_found() throws IOException {
        SignedBatch first = receipted(journal.close(TestJournal.booking("1.9.04")), JournalFileTest::accepted);
        SignedBatch second = receipted(journal.close(TestJournal.booking("1.9.05")), JournalFileTest::accepted);

        assertThat(JournalFile.verify(written(second)).report().isSound()).isFalse();
        assertThat(JournalFile.verify(written(second, first)).report().isSound())
                .isFalse();
        SignedBatch foreign = new SignedBatch(
                portal.withKey(SigningKey.generate()).sign(journal.close(TestJournal.booking("1.9.04"))),
                first.receipt());
        Findings findings = JournalFile.verify(written(first, second, foreign));
        assertThat(findings.report().broken()).isNotNull();
        assertThat(findings.months()).singleElement().satisfies(month -> assertThat(month.bookings())
                .isEqualTo(2));
    }

    @Test
    void what_is_no_journal_is_told_in_a_sentence() throws IOException {
        Path whole = written(receipted(journal.close(TestJournal.booking("1.9.04")), JournalFileTest::accepted));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
        Path text = Files.writeString(folder.resolve("text"), "no journal");

        assertThatThrownBy(() -> JournalFile.verify(cut)).isInstanceOf(NoJournalFile.class);
        assertThatThrownBy(() -> JournalFile.verify(text)).isInstanceOf(NoJournalFile.class);
    }
}
