package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.backup.Manifest.Part;
import de.kitacampus.portal.slave.backup.Report.Line;
import de.kitacampus.portal.slave.backup.Report.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a backup is whole, readable, of the right portal and not newer than this version. */
final class BackupCheck {

    private static final int NAMED = 5;

    private final SchemaVersions known;
    private final Formats formats;

    BackupCheck(SchemaVersions known, Locale language) {
        this.known = known;
        this.formats = new Formats(language);
    }

    /**
     * @param customer whose backup it must be; null if that does not matter
     */
    Report check(BackupReader backup, @Nullable String customer) {
        Manifest manifest = backup.manifest();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                Tone.OK,
                "made",
                formats.dateTime(Instant.parse(manifest.createdAt())),
                Objects.requireNonNullElse(manifest.carrier(), "–"),
                Objects.requireNonNullElse(manifest.customer(), "–")));
        if (customer != null && !customer.equals(Objects.requireNonNullElse(manifest.customer(), ""))) {
            lines.add(Line.of(Tone.BAD, "otherPortal", customer));
        }
        List<String> newer = known.newerThanKnown(manifest.schema());
        lines.add(newer.isEmpty() ? Line.of(Tone.OK, "schema") : Line.of(Tone.BAD, "newer", String.join(", ", newer)));
        lines.add(wholeness(backup));
        lines.add(manifest.keys() ? Line.of(Tone.OK, "keys") : Line.of(Tone.WARN, "noKeys"));
        return new Report(lines);
    }

    private Line wholeness(BackupReader backup) {
        List<String> damaged = new ArrayList<>();
        for (Part table : backup.manifest().tables()) {
            if (!backup.isWhole(Manifest.TABLES, table)) {
                damaged.add(table.name());
            }
        }
        for (Part file : backup.manifest().files()) {
            if (!backup.isWhole(Manifest.FILES, file)) {
                damaged.add(file.name());
            }
        }
        if (damaged.isEmpty()) {
            return Line.of(
                    Tone.OK,
                    "whole",
                    formats.number(backup.manifest().rowCount()),
                    formats.number(backup.manifest().tables().size()),
                    formats.number(backup.manifest().files().size()));
        }
        return Line.of(
                Tone.BAD,
                "damaged",
                formats.number(damaged.size()),
                String.join(", ", damaged.subList(0, Math.min(NAMED, damaged.size()))));
    }

    static Report unreadable(BackupReader.Unreadable why) {
        return new Report(List.of(Line.of(Tone.BAD, "unreadable." + why.why().name())));
    }

    static Report failed(String detail) {
        return new Report(List.of(Line.of(Tone.BAD, "failed", detail)));
    }
}
