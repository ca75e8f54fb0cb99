package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.scorm.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files by the SHA-256 of their content, below the portal's data folder. What arrives is kept aside until it is complete and checked. */
@Component
class FileStore implements Unpacking.Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);
    private static final int BUFFER = 64 * 1024;

    private final Path files;
    private final Path arriving;
    private final Clock clock;

    FileStore(@Value("${portal.data}") Path data, Clock clock) {
        files = data.resolve("content").resolve("files").toAbsolutePath();
        arriving = data.resolve("content").resolve("arriving").toAbsolutePath();
        this.clock = clock;
    }

    /** A complete file that is not kept yet; closing forgets it unless it was kept. */
    record Arrived(Path path, long size, String sha256) implements AutoCloseable {

        @Override
        public void close() {
            delete(path);
        }
    }

    /** More came than is allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Reads to the end; nothing stays behind when that fails.
     *
     * @throws TooLarge if there is more than the limit
     */
    Arrived receive(InputStream in, long limit) throws IOException {
        Files.createDirectories(arriving);
        Path path = arriving.resolve(UUID.randomUUID().toString());
        try (FileChannel out = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            MessageDigest digest = sha256();
            long size = copy(in, out, digest, limit);
            out.force(true);
            return new Arrived(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException broken) {
            delete(path);
            throw broken;
        }
    }

    private static long copy(InputStream in, FileChannel out, MessageDigest digest, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new TooLarge();
            }
            digest.update(buffer, 0, read);
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
        return size;
    }

    /** Keeps it under its hash; of equal files there is one. */
    void keep(Arrived file) throws IOException {
        Path target = path(file.sha256());
        Files.createDirectories(target.getParent());
        if (!Files.exists(target)) {
            Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
        }
        // Young again, so that nobody sweeps it away before its row is there.
        Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
    }

    @Override
    public boolean has(String sha256) {
        return Files.exists(path(sha256));
    }

    /** Keeps a file of a package, made young again like any other. */
    @Override
    public void keep(String sha256, InputStream bytes) throws IOException {
        try (Arrived file = receive(bytes, Long.MAX_VALUE)) {
            if (!file.sha256().equals(sha256)) {
                throw new IOException("the bytes changed between check and copy");
            }
            keep(file);
        }
    }

    Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a hash");
        }
        return files.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Removes what is older and not wanted any more; tells how many files that were. */
    int sweep(Instant olderThan, Predicate<String> wanted) {
        int swept = 0;
        for (Path file : below(arriving)) {
            swept += isOlder(file, olderThan) && delete(file) ? 1 : 0;
        }
        for (Path file : below(files)) {
            boolean orphan =
                    isOlder(file, olderThan) && !wanted.test(file.getFileName().toString());
            swept += orphan && delete(file) ? 1 : 0;
        }
        return swept;
    }

    private static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException broken) {
            LOG.warn("a file could not be deleted and is tried again later: {}", broken.getMessage());
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
