package de.kitacampus.portal.slave.backup;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes backups, one at a time, and removes those that are too many. */
@Component
class BackupRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BackupRuns.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final BackupStore store;
    private final BackupNews news;
    private final DataSource database;
    private final DataFolder data;
    private final Path folder;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private final AtomicLong expected = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    BackupRuns(
            BackupStore store,
            BackupNews news,
            DataSource database,
            @Value("${portal.data}") Path data,
            @Value("${portal.backup.folder:${portal.data}/backups}") Path folder,
            Clock clock) {
        this.store = store;
        this.news = news;
        this.database = database;
        this.data = new DataFolder(data.toAbsolutePath().normalize());
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    Path folder() {
        return folder;
    }

    Path file(BackupRow backup) {
        return folder.resolve(Path.of(backup.fileName()).getFileName());
    }

    Path passphraseFile() {
        return data.passphrase();
    }

    /** What opens backups made from now on; null if they are not sealed. */
    char @Nullable [] passphrase() {
        try {
            return Files.exists(passphraseFile())
                    ? Files.readString(passphraseFile(), StandardCharsets.UTF_8)
                            .strip()
                            .toCharArray()
                    : null;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** From 0 to 1. */
    double progress() {
        long all = expected.get();
        return all == 0 ? 0 : Math.min(1, (double) done.get() / all);
    }

    boolean isRunning() {
        return one.isLocked();
    }

    /**
     * Makes one, now and in this thread.
     *
     * @param due the moment of the timetable, or null
     * @return false if another one is running, or the moment is taken
     */
    boolean run(@Nullable Instant due, @Nullable UUID account) {
        if (!one.tryLock()) {
            return false;
        }
        try {
            return make(due, account);
        } finally {
            one.unlock();
        }
    }

    private boolean make(@Nullable Instant due, @Nullable UUID account) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        char[] passphrase = passphrase();
        String name = "portal-" + STAMP.format(now) + "-" + id.toString().substring(30)
                + (passphrase == null ? ".zip" : ".kcbackup");
        if (!store.begin(id, due, now, account, name, passphrase != null)) {
            return false;
        }
        expected.set(0);
        done.set(0);
        try {
            Path target = folder.resolve(name);
            Manifest manifest = new BackupWriter(database, data, new Steps()).write(target, passphrase, now);
            store.done(
                    id,
                    clock.instant(),
                    Files.size(target),
                    manifest.rowCount(),
                    manifest.files().size());
            removeOld();
        } catch (IOException | SQLException | RuntimeException broken) {
            LOG.error("a backup could not be made", broken);
            store.failed(id, clock.instant(), String.valueOf(broken.getMessage()));
            news.failed(String.valueOf(broken.getMessage()));
        }
        return true;
    }

    private void removeOld() throws IOException {
        List<BackupRow> kept = store.kept();
        for (BackupRow old :
                kept.subList(Math.min(kept.size(), store.timetable().keep()), kept.size())) {
            Files.deleteIfExists(file(old));
            store.gone(old.id());
        }
    }

    /** For whoever watches. */
    private final class Steps implements BackupWriter.Progress {

        @Override
        public void expect(long steps) {
            expected.set(steps);
        }

        @Override
        public void step(long steps) {
            done.addAndGet(steps);
        }
    }
}
