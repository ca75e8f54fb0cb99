package de.kitacampus.portal.master.content.cli;

import de.kitacampus.portal.common.scorm.OfflineCheck;
import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.common.scorm.PackageReport;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.unit.DataSize;

/** The check of one file, told in one line. */
final class Verdict {

    /** The limits of a master with default settings. */
    private static final OfflineCheck CHECK =
            new OfflineCheck(DataSize.ofGigabytes(1).toBytes(), 20_000);

    private static final double MEGA = 1e6;

    private final Texts texts;

    Verdict(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param line what to print
     * @param report what was found, or empty if the file was refused
     */
    record Told(String line, List<PackageReport> report) {

        boolean isAccepted() {
            return !report.isEmpty();
        }
    }

    Told on(Path file) {
        if (Files.isDirectory(file)) {
            return refused(file, texts.get("content.cli.folder"));
        }
        if (!Files.isRegularFile(file)) {
            return refused(file, texts.get("content.cli.missing"));
        }
        if (!Files.isReadable(file)) {
            return refused(file, texts.get("content.cli.unreadable"));
        }
        return switch (CHECK.check(file)) {
            case PackageCheck.Accepted accepted ->
                new Told("accepted " + name(file) + ": " + found(accepted.report()), List.of(accepted.report()));
            case PackageCheck.Refused refused ->
                refused(file, texts.get(refused.key(), refused.arguments().toArray()));
        };
    }

    private static Told refused(Path file, String reason) {
        return new Told("refused " + name(file) + ": " + reason, List.of());
    }

    static String name(Path file) {
        return Texts.plain(file.toString());
    }

    private String found(PackageReport report) {
        List<String> facts = new ArrayList<>();
        facts.add(texts.get("scorm.report.standard", report.edition()));
        facts.add(texts.get("content.cli.scos", report.scoCount()));
        facts.add("“" + Texts.plain(report.title()) + "”");
        facts.add(texts.get("content.cli.files", report.files()) + " " + size(report.bytes()));
        facts.add(report.passMark()
                .map(mark -> texts.get("content.cli.passmark", percent(mark)))
                .orElse(texts.get("content.cli.passmark.none")));
        return String.join(", ", facts) + warnings(report);
    }

    private String warnings(PackageReport report) {
        if (report.warnings().isEmpty()) {
            return "; " + texts.get("content.cli.warnings.none");
        }
        List<String> sentences = report.warnings().stream().map(this::sentence).toList();
        return "; " + texts.get("content.cli.warnings", sentences.size()) + " " + String.join(" | ", sentences);
    }

    private String sentence(PackageReport.Warning warning) {
        String where = warning.where();
        return texts.get("scorm.warning." + warning.kind(), where == null ? "" : where);
    }

    private String size(long bytes) {
        NumberFormat format = number();
        return bytes < MEGA ? format.format(Math.ceil(bytes / 1e3)) + " kB" : format.format(bytes / MEGA) + " MB";
    }

    private String percent(double mark) {
        return number().format(BigDecimal.valueOf(mark)) + " %";
    }

    private NumberFormat number() {
        Locale locale = texts.locale();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format;
    }
}
