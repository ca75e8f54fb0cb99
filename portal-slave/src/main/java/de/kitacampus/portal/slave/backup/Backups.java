package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.common.files.PrivateFile;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Backups as the carrier's administrators see and ask for them. */
@Service
public class Backups {

    /** Shortest passphrase, in characters. */
    public static final int MIN_PASSPHRASE = 12;

    private static final int SHOWN = 100;

    private final BackupStore store;
    private final BackupRuns runs;
    private final Erasures erasures;
    private final JdbcClient jdbc;
    private final CurrentAccount account;
    private final Staff staff;
    private final Clock clock;

    Backups(BackupStore store, BackupRuns runs, JdbcClient jdbc, CurrentAccount account, Staff staff, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.erasures = new Erasures(jdbc);
        this.jdbc = jdbc;
        this.account = account;
        this.staff = staff;
        this.clock = clock;
    }

    /** The latest first. */
    public List<BackupRow> list() {
        guard();
        return store.latest(SHOWN, id -> staff.ofAccount(id).map(Person::name).orElse(null));
    }

    /** Begins one in the background; false if one is running. */
    public boolean begin() {
        guard();
        if (runs.isRunning()) {
            return false;
        }
        UUID who = account.id().orElse(null);
        Thread.ofVirtual().name("backup").start(() -> runs.run(null, who));
        return true;
    }

    public boolean isRunning() {
        guard();
        return runs.isRunning();
    }

    /** How far the running one is, from 0 to 1. */
    public double progress() {
        guard();
        return runs.progress();
    }

    public Timetable timetable() {
        guard();
        return store.timetable();
    }

    /** When the next one is made by itself. */
    public Optional<Instant> next() {
        guard();
        return store.timetable().next(clock.instant());
    }

    /** Where backups lie on the server. */
    public Path folder() {
        guard();
        return runs.folder();
    }

    /**
     * @param version of the timetable that was read
     * @return false if somebody else saved meanwhile
     */
    public boolean change(int version, boolean daily, LocalTime at, int keep) {
        guard();
        return store.save(new Timetable(version, daily, at, keep, clock.instant()));
    }

    /** Whether backups are sealed by a passphrase, and with that hold the keys. */
    public boolean isSealing() {
        guard();
        return Files.exists(runs.passphraseFile());
    }

    /**
     * Seals backups from now on; those there are keep what they have.
     *
     * @param passphrase empty to seal no more
     * @return false if it is too short
     */
    public boolean seal(String passphrase) {
        guard();
        String tidy = passphrase.strip();
        if (tidy.isEmpty()) {
            try {
                Files.deleteIfExists(runs.passphraseFile());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return true;
        }
        if (tidy.length() < MIN_PASSPHRASE) {
            return false;
        }
        PrivateFile.write(runs.passphraseFile(), tidy);
        return true;
    }

    /** People erased since then are still in that backup. */
    public long erasedSince(Instant moment) {
        guard();
        return erasures.since(moment);
    }

    /** The backup's file; empty if it is not there. */
    public Optional<Path> file(UUID id) {
        guard();
        return store.find(id)
                .filter(backup -> backup.state() == BackupRow.State.DONE)
                .map(runs::file)
                .filter(Files::isRegularFile);
    }

    /** The carrier's customer number, by which a restore asks; empty before the enrolment. */
    public Optional<String> customer() {
        guard();
        return jdbc.sql("select customer_number from enrolment")
                .query(String.class)
                .optional();
    }

    /** Reads all of it and says what it is worth. May take a while. */
    public Report check(UUID id, Locale language) {
        guard();
        try (BackupReader backup = BackupReader.of(runs.file(store.find(id).orElseThrow()), runs.passphrase())) {
            return new BackupCheck(new SchemaVersions(), language)
                    .check(backup, customer().orElse(null));
        } catch (BackupReader.Unreadable unreadable) {
            return BackupCheck.unreadable(unreadable);
        } catch (IOException broken) {
            return BackupCheck.failed(String.valueOf(broken.getMessage()));
        }
    }

    private void guard() {
        if (!account.isCarrierAdmin()) {
            throw new AccessDeniedException("backups belong to the carrier's administrators");
        }
    }
}
