package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.scorm.MediaTypes;
import de.kitacampus.portal.common.scorm.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files under the SHA-256 of their content: equal files are stored once, and a file never changes. */
@Component
class BlobStore implements Unpacking.Keeper {

    /** Longer than any upload takes; what is older was left by a crash. */
    static final Duration TEMPORARY_LIFE = Duration.ofHours(12);

    private static final long WORTH_COMPRESSING = 1_400;
    private static final long TOO_LARGE_TO_COMPRESS = 32L * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(BlobStore.class);

    private final Path folder;
    private final Clock clock;

    BlobStore(ContentSettings settings, Clock clock) {
        folder = settings.folder();
        this.clock = clock;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Path path(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }

    @Override
    public boolean has(String hash) {
        return Files.isRegularFile(path(hash));
    }

    /**
     * Stores a stream under the hash that the caller knows.
     *
     * @throws IOException if the bytes are others or cannot be written; nothing is left behind
     */
    @Override
    public void keep(String hash, InputStream bytes) throws IOException {
        if (has(hash)) {
            return;
        }
        Path temporary = Files.createTempFile(temporaryFolder(), "blob", null);
        try {
            MessageDigest digest = sha256();
            copy(bytes, temporary, digest);
            if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
                throw new IOException("the bytes changed between check and copy");
            }
            moveInto(path(hash), temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * The gzip of a file, made when it is first asked for.
     *
     * @return empty if the file is small, of a kind that is compressed already, or would hardly become smaller
     */
    Optional<Path> compressed(String hash, String mediaType, long size) {
        if (size < WORTH_COMPRESSING || size > TOO_LARGE_TO_COMPRESS || !MediaTypes.compresses(mediaType)) {
            return Optional.empty();
        }
        Path file = path(hash);
        Path gzip = file.resolveSibling(file.getFileName() + ".gz");
        if (Files.exists(gzip)) {
            return Optional.of(gzip);
        }
        try {
            compress(file, gzip);
            return Optional.of(gzip);
        } catch (IOException broken) {
            LOG.warn("{} could not be compressed and is sent as it is", hash, broken);
            return Optional.empty();
        }
    }

    private void compress(Path file, Path gzip) throws IOException {
        Path temporary = Files.createTempFile(temporaryFolder(), "gzip", null);
        try {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(temporary))) {
                Files.copy(file, out);
            }
            moveInto(gzip, temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void copy(InputStream bytes, Path target, MessageDigest digest) throws IOException {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
    }

    private static void moveInto(Path target, Path source) throws IOException {
        Files.createDirectories(target.getParent());
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A file for an upload in progress; the caller deletes it, and a clean-up does after a crash. */
    Path temporaryFile() throws IOException {
        return Files.createTempFile(temporaryFolder(), "upload", ".zip");
    }

    Path temporaryFolder() throws IOException {
        return Files.createDirectories(folder.resolve("tmp"));
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void removeLeftovers() {
        Instant oldest = clock.instant().minus(TEMPORARY_LIFE);
        try (Stream<Path> files = Files.list(temporaryFolder())) {
            files.filter(file -> isOlder(file, oldest)).forEach(BlobStore::delete);
        } catch (IOException broken) {
            LOG.warn("temporary files of uploads could not be listed", broken);
        }
    }

    private static boolean isOlder(Path file, Instant instant) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
