package de.kitacampus.portal.master.usage.cli;

import de.kitacampus.portal.common.invoice.InvoiceFigures;
import de.kitacampus.portal.common.invoice.InvoiceXml;
import de.kitacampus.portal.common.invoice.InvoiceXml.NoInvoice;
import de.kitacampus.portal.common.invoice.InvoicedBookings;
import de.kitacampus.portal.common.invoice.InvoicedBookings.Difference;
import de.kitacampus.portal.common.journal.AccountedMonths.Figures;
import de.kitacampus.portal.common.journal.ChainVerifier;
import de.kitacampus.portal.common.journal.JournalFile;
import de.kitacampus.portal.common.journal.JournalFile.Findings;
import de.kitacampus.portal.common.journal.JournalFile.NoJournalFile;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Checks journals that were downloaded from a master (every signature, number, hash and receipt) and invoices as XML (their figures, and
 * against the journals given with them), and prints what each month accounts for. Needs no master, no portal and no network. Ends with 0
 * if all are sound, 1 if one is not, 2 if a file cannot be read as a journal or an invoice.
 */
public final class VerifyCommand {

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;
    private static final String USAGE = "usage: portal verify FILE…";
    /** Journals are compressed and begin otherwise. */
    private static final String XML_START = "<\uFEFF";

    private final PrintStream out;
    private final PrintStream errors;
    private final InvoicedBookings bookings = new InvoicedBookings();
    private int journals;
    private int invoices;

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
        int each = files.stream().mapToInt(this::verify).max().orElse(SOUND);
        return Math.max(each, invoices == 0 ? SOUND : compared());
    }

    private int verify(String file) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            errors.println(file + ": there is no such file");
            return UNREADABLE;
        }
        try {
            return isXml(path)
                    ? told(file, InvoiceXml.read(Files.readAllBytes(path)))
                    : told(file, JournalFile.verify(path));
        } catch (NoJournalFile other) {
            errors.println(file + ": this is no journal, " + other.getMessage());
        } catch (NoInvoice other) {
            errors.println(file + ": this is no invoice that can be checked, " + other.getMessage());
        } catch (IOException broken) {
            errors.println(file + ": cannot be read, " + broken.getMessage());
        }
        return UNREADABLE;
    }

    private static boolean isXml(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            String start = new String(bytes.readNBytes(64), StandardCharsets.UTF_8).strip();
            return !start.isEmpty() && XML_START.indexOf(start.charAt(0)) >= 0;
        }
    }

    private int told(String file, InvoiceFigures invoice) {
        List<String> faults = invoice.faults();
        bookings.add(invoice);
        invoices++;
        out.println("%s: invoice %s, %d lines, net %s, tax %s, to pay %s EUR: %s"
                .formatted(
                        file,
                        invoice.number(),
                        invoice.lines().size(),
                        invoice.net().toPlainString(),
                        invoice.vat().toPlainString(),
                        invoice.due().toPlainString(),
                        faults.isEmpty() ? "adds up" : "DOES NOT ADD UP"));
        faults.forEach(fault -> out.println("  " + fault));
        return faults.isEmpty() ? SOUND : BROKEN;
    }

    /** What is billed must be accounted for; what is accounted for may stand on another invoice. */
    private int compared() {
        if (journals == 0) {
            out.println(
                    "Without a journal nothing tells whether what is billed was booked; give the portals' journals as well.");
            return SOUND;
        }
        List<Difference> differences = bookings.differences();
        differences.stream()
                .filter(one -> one.surplus() > 0)
                .forEach(one -> out.println("BILLED, NOT BOOKED: " + words(one)));
        differences.stream()
                .filter(one -> one.surplus() < 0)
                .forEach(one -> out.println("booked, on none of these invoices: " + words(one)));
        if (differences.isEmpty()) {
            out.println("Invoices and journals agree in every month, course and price.");
        }
        return differences.stream().anyMatch(one -> one.surplus() > 0) ? BROKEN : SOUND;
    }

    private static String words(Difference difference) {
        return "%s  course %s at %s: %d on the invoices, %d in the journals"
                .formatted(
                        difference.article().month(),
                        difference.article().course(),
                        difference.article().price(),
                        difference.invoiced(),
                        difference.accounted());
    }

    private int told(String file, Findings findings) {
        ChainVerifier.Report report = findings.report();
        bookings.add(findings.articles());
        journals++;
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
