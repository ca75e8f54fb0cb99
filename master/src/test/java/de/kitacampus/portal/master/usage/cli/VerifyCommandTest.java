package de.kitacampus.portal.master.usage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.invoice.InvoicesAsXml;
import de.kitacampus.portal.common.journal.ChainVerifier.SignedBatch;
import de.kitacampus.portal.common.journal.JournalFile;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private final TestPortal portal = TestPortal.enrolled();
    private final TestJournal journal = new TestJournal(portal);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path first;

    @BeforeEach
    void aJournal() throws IOException {
        first = written("first", portal.sign(journal.close(TestJournal.booking("1.9.04"))));
    }

    private Path written(String name, String batch) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream bytes = Files.newOutputStream(file);
                JournalFile.Writer writer = new JournalFile.Writer(bytes)) {
            writer.add(new SignedBatch(batch, null));
            writer.keys(List.of(portal.key().publicKey()), List.of());
        }
        return file;
    }

    private int verify(String... files) {
        return new VerifyCommand(new PrintStream(out), new PrintStream(errors)).run(List.of(files));
    }

    @Test
    void a_sound_journal_ends_with_0_and_names_the_keys() {
        assertThat(verify(first.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("sound, 1 batches with 1 entries up to epoch 1, number 1")
                .contains(portal.key().publicKey().fingerprint());
    }

    @Test
    void a_broken_one_ends_with_1_and_names_the_place() throws IOException {
        Path second = written("second", portal.sign(journal.close(TestJournal.booking("1.9.05"))));

        assertThat(verify(first.toString(), second.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("BROKEN at batch 1, epoch 1, number 2 (batch)");
    }

    @Test
    void an_invoice_alone_is_checked_by_its_own_figures() throws IOException {
        Path invoice = Files.writeString(folder.resolve("RE.xml"), InvoicesAsXml.TWO_LINES);
        assertThat(verify(invoice.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("invoice RE-2026-000007, 2 lines, net 64.83, tax 12.32, to pay 77.15 EUR: adds up")
                .contains("Without a journal");

        Files.writeString(invoice, InvoicesAsXml.TWO_LINES.replace(">77.15<", ">77.14<"));
        assertThat(verify(invoice.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("DOES NOT ADD UP", "the total with tax should be 77.15 and is 77.14");
    }

    @Test
    void what_was_billed_and_never_booked_ends_with_1() throws IOException {
        Path invoice = Files.writeString(folder.resolve("RE.xml"), InvoicesAsXml.TWO_LINES);
        assertThat(verify(first.toString(), invoice.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "BILLED, NOT BOOKED: 2026-10  course 1.9.04 at 24.01 EUR: 3 on the invoices, 0 in the journals");
    }

    @Test
    void what_cannot_be_read_ends_with_2() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "text");

        assertThat(verify()).isEqualTo(2);
        assertThat(verify(text.toString())).isEqualTo(2);
        assertThat(verify(folder.resolve("none").toString())).isEqualTo(2);
        Path page = Files.writeString(folder.resolve("page"), "<html/>");
        assertThat(verify(page.toString())).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains(
                        "usage:",
                        "this is no journal",
                        "there is no such file",
                        "this is no invoice that can be checked");
    }
}
