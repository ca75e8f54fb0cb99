package de.kitacampus.portal.common.scorm;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a package.
 *
 * @param standard family of the standard
 * @param edition edition as people know it, e.g. {@code 1.2} or {@code 2004 3rd}
 * @param title title of the organisation; text of a stranger, to be escaped wherever it is shown
 * @param items the table of contents in order, chapters included
 * @param files number of files
 * @param bytes size when unpacked
 * @param warnings what the uploader should know
 * @param activities the tree of a course that is sequenced, or null for one whose items are opened as the learner likes
 */
public record PackageReport(
        ScormStandard standard,
        String edition,
        String title,
        List<PackageItem> items,
        int files,
        long bytes,
        List<Warning> warnings,
        @Nullable Activity activities) {

    static final int MAX_WARNINGS = 50;

    PackageReport withWarnings(List<Warning> more) {
        List<Warning> all = new ArrayList<>(warnings);
        all.addAll(more.subList(0, Math.min(more.size(), Math.max(0, MAX_WARNINGS - all.size()))));
        return new PackageReport(standard, edition, title, items, files, bytes, List.copyOf(all), activities);
    }

    /** The items that can be started, in order; their position is their number at run time. */
    @JsonIgnore
    public List<PackageItem> launchable() {
        return items.stream().filter(item -> item.launch() != null).toList();
    }

    /** Number of items that talk to the run-time. */
    @JsonIgnore
    public long scoCount() {
        return launchable().stream().filter(PackageItem::sco).count();
    }

    /** The first pass mark in per cent that the package itself names. */
    @JsonIgnore
    public Optional<Double> passMark() {
        return launchable().stream()
                .map(PackageItem::passMarkPercent)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Something that does not hinder the course but should be known.
     *
     * @param kind what
     * @param where the file or item
     */
    public record Warning(Kind kind, @Nullable String where) {}

    /** Kinds of warnings. */
    public enum Kind {
        /** A pass mark of 0 would pass everyone; the platform's own counts. */
        PASS_MARK_ZERO,
        FILE_MISSING,
        STANDARD_GUESSED,
        MANIFEST_IN_FOLDER,
        /** Lies beside the manifest's folder and was left out. */
        OUTSIDE_FOLDER,
        NO_SCO,
        /** Pages name other hosts; nothing is loaded from there while learning, links may lead there. */
        FOREIGN_HOST,
        /** Scripts name other hosts, telemetry for instance; the content policy lets them send and load nothing there. */
        FOREIGN_HOST_IN_SCRIPT,
        /** An item is to report, but nothing in the package looks for the run-time interface. */
        NO_RUN_TIME_CALL,
        /** No browser plays it any more. */
        FLASH,
        LARGE_FILE,
        /** Is never unpacked. */
        ARCHIVE_INSIDE,
        /** A file that starts on a learner's computer when she downloads it. */
        PROGRAM,
        /** Text under the name of a picture or sound; delivered as what its name says. */
        WRONG_TYPE,
        /** The pass mark inside a Captivate course, in points. */
        CAPTIVATE_PASS_MARK,
        /** A Captivate course that reports completion only. */
        CAPTIVATE_NEVER_FAILS
    }
}
