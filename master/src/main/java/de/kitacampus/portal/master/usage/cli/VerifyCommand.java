package de.kitacampus.portal.master.usage.cli;

import de.kitacampus.portal.common.journal.AccountedMonths.Figures;
import de.kitacampus.portal.common.journal.ChainVerifier;
import de.kitacampus.portal.common.journal.JournalFile;
import de.kitacampus.portal.common.journal.JournalFile.Findings;
import de.kitacampus.portal.common.journal.JournalFile.NoJournalFile;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Checks journals that were downloaded from a master: every signature, number, hash and receipt, and prints what each month accounts for. Needs no
 * master, no portal and no network. Ends with 0 if all are sound, 1 if one is not, 2 if a file cannot be read as a journal.
 */
public final class VerifyCommand {

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;
    private static final String USAGE = "usage: portal verify FILE…";

    private final PrintStream out;
    private final PrintStream errors;

    VerifyCommand(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] files) {
        System.exit(new VerifyCommand(System.out, System.err).run(List.of(files)));
    }

    int run(List<String> files) {
        if (files.isEmpty()) {
            errors.println(USAGE);
            return UNREADABLE;
        }
        return files.stream().mapToInt(this::verify).max().orElse(SOUND);
    }

    private int verify(String file) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            errors.println(file + ": there is no such file");
            return UNREADABLE;
        }
        try {
            return told(file, JournalFile.verify(path));
        } catch (NoJournalFile other) {
            errors.println(file + ": this is no journal, " + other.getMessage());
        } catch (IOException broken) {
            errors.println(file + ": cannot be read, " + broken.getMessage());
        }
        return UNREADABLE;
    }

    private int told(String file, Findings findings) {
        ChainVerifier.Report report = findings.report();
        out.println(file + ": " + verdict(report));
        findings.portalKeys().forEach(key -> out.println("  signed by the portal with key  " + key.fingerprint()));
        findings.masterKeys().forEach(key -> out.println("  receipts by the master with key " + key.fingerprint()));
        findings.months().forEach(month -> out.println("  " + line(month)));
        return report.isSound() ? SOUND : BROKEN;
    }

    private static String verdict(ChainVerifier.Report report) {
        ChainVerifier.Break broken = report.broken();
        JournalHead head = report.head();
        if (broken != null) {
            return "BROKEN at batch %d, epoch %d, number %d (%s): %s; what follows counts up to there"
                    .formatted(
                            broken.batchNumber(),
                            broken.epoch(),
                            broken.sequence(),
                            broken.part().name().toLowerCase(Locale.ROOT),
                            broken.reason());
        }
        return head == null
                ? "sound, and empty"
                : "sound, %d batches with %d entries up to epoch %d, number %d"
                        .formatted(report.batches(), report.entries(), head.epoch(), head.sequence());
    }

    private static String line(Figures month) {
        return String.format(
                Locale.ROOT,
                "%s  bookings %8d  EK net %14s  VK gross %14s  uses of own content %8d",
                month.month(),
                month.bookings(),
                month.purchasePrice(),
                month.sellingPrice(),
                month.ownUses());
    }
}
