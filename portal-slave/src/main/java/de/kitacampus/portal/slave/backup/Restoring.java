package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.slave.backup.Manifest.Part;
import de.kitacampus.portal.slave.backup.Report.Line;
import de.kitacampus.portal.slave.backup.Report.Tone;
import de.kitacampus.portal.slave.journal.RestoredJournal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Puts a backup back into an empty database and an empty data folder: all of it or nothing. The portal does not run meanwhile.
 *
 * @see "Design decision: DD162-20261122-putting-a-backup-back.md"
 */
final class Restoring {

    private static final String STAGE = "restoring";

    private final DataSource database;
    private final Path data;
    private final Clock clock;
    private final SchemaVersions known = new SchemaVersions();

    Restoring(DataSource database, Path data, Clock clock) {
        this.database = database;
        this.data = data.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /**
     * What is wished.
     *
     * @param customer whose backup it must be; null only checks
     * @param erased people who must not come back
     * @param language of dates in the report
     */
    record Wish(
            Path file,
            char @Nullable [] passphrase,
            @Nullable String customer,
            Map<UUID, Instant> erased,
            Locale language) {}

    /** Checks, and if everything is good and a customer is named, restores. */
    Report run(Wish wish) {
        try (BackupReader backup = BackupReader.of(wish.file(), wish.passphrase())) {
            List<Line> lines = new ArrayList<>(new BackupCheck(known, wish.language())
                    .check(backup, wish.customer())
                    .lines());
            if (!isEmpty()) {
                lines.add(Line.of(Tone.BAD, "notEmpty"));
            }
            Report checked = new Report(lines);
            if (!checked.isGood()) {
                return checked;
            }
            if (wish.customer() == null) {
                lines.add(Line.of(
                        Tone.OK, "possible", String.valueOf(backup.manifest().customer())));
            } else {
                int again = restore(backup, wish.erased());
                lines.add(Line.of(Tone.OK, "restored"));
                lines.add(Line.of(Tone.OK, again == 0 ? "erased.none" : "erased", String.valueOf(again)));
            }
            return new Report(lines);
        } catch (BackupReader.Unreadable unreadable) {
            return BackupCheck.unreadable(unreadable);
        } catch (IOException | SQLException | RuntimeException broken) {
            return BackupCheck.failed(String.valueOf(broken.getMessage()));
        }
    }

    private boolean isEmpty() throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            return Tables.all(connection).isEmpty()
                    && new DataFolder(data).files(true).isEmpty();
        }
    }

    private int restore(BackupReader backup, Map<UUID, Instant> erased) throws IOException, SQLException {
        Path stage = data.resolve(STAGE);
        remove(stage);
        try {
            unpack(backup, stage);
            known.migrate(database, backup.manifest().schema());
            return load(backup, stage, erased);
        } catch (IOException | SQLException | RuntimeException broken) {
            SchemaVersions.clear(database);
            throw broken;
        } finally {
            remove(stage);
        }
    }

    /** The files come to their places right before the commit. */
    private int load(BackupReader backup, Path stage, Map<UUID, Instant> erased) throws IOException, SQLException {
        List<Path> moved = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new DatabaseLoad(connection, backup).run();
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            int again = new Erasures(jdbc).bringAgain(erased);
            RestoredJournal.note(jdbc, Instant.parse(backup.manifest().createdAt()), clock);
            move(stage, moved);
            connection.commit();
            connection.setAutoCommit(true);
            return again;
        } catch (IOException | SQLException | RuntimeException broken) {
            for (Path folder : moved) {
                remove(folder);
            }
            throw broken;
        }
    }

    private void unpack(BackupReader backup, Path stage) throws IOException {
        Files.createDirectories(stage);
        for (Part part : backup.manifest().files()) {
            Path file = DataFolder.below(stage, part.name());
            Files.createDirectories(file.getParent());
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (InputStream in = backup.open(Manifest.FILES, part)) {
                Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void move(Path stage, List<Path> moved) throws IOException {
        try (Stream<Path> tops = Files.list(stage)) {
            for (Path top : tops.toList()) {
                Path target = data.resolve(top.getFileName());
                remove(target);
                Files.move(top, target);
                moved.add(target);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
