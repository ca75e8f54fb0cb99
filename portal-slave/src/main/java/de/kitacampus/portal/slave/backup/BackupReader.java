package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.slave.backup.Manifest.Part;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup, opened to be read; a sealed one lies open beside itself until it is closed. */
final class BackupReader implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BUFFER = 64 * 1024;

    private final ZipFile zip;
    private final Manifest manifest;
    private final @Nullable Path opened;

    private BackupReader(ZipFile zip, Manifest manifest, @Nullable Path opened) {
        this.zip = zip;
        this.manifest = manifest;
        this.opened = opened;
    }

    /** Why a file is no backup that can be read. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        enum Why {
            MISSING,
            NO_BACKUP,
            SEALED,
            NOT_OPENED,
            NEWER_FORMAT
        }

        private final Why why;

        Unreadable(Why why) {
            super(why.name());
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    static boolean isSealed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SealedStreams.MAGIC.length), SealedStreams.MAGIC);
        }
    }

    static BackupReader of(Path file, char @Nullable [] passphrase) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(Unreadable.Why.MISSING);
        }
        if (!isSealed(file)) {
            return read(file, null);
        }
        if (passphrase == null) {
            throw new Unreadable(Unreadable.Why.SEALED);
        }
        Path open = Files.createTempFile("backup", ".zip");
        try {
            unseal(file, passphrase, open);
            return read(open, open);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(open);
            throw broken;
        }
    }

    private static void unseal(Path file, char[] passphrase, Path open) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(SealedStreams.MAGIC.length);
            try (InputStream plain = SealedStreams.opening(in, passphrase)) {
                Files.copy(plain, open, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (SealedStreams.NotOpened wrong) {
            throw new Unreadable(Unreadable.Why.NOT_OPENED);
        }
    }

    private static BackupReader read(Path file, @Nullable Path opened) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw new Unreadable(Unreadable.Why.NO_BACKUP);
        }
        try {
            return new BackupReader(zip, manifest(zip), opened);
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new Unreadable(Unreadable.Why.NO_BACKUP);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            int format = JSON.readTree(bytes).path("format").asInt(0);
            if (format > Manifest.FORMAT) {
                throw new Unreadable(Unreadable.Why.NEWER_FORMAT);
            }
            return JSON.readValue(bytes, Manifest.class);
        } catch (JacksonException | ZipException damaged) {
            throw new Unreadable(Unreadable.Why.NO_BACKUP);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * @throws IOException if the part is missing
     */
    InputStream open(String kind, Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.entry(kind));
        if (entry == null) {
            throw new IOException("missing: " + part.name());
        }
        return new BufferedInputStream(zip.getInputStream(entry));
    }

    /** Whether a part is there, whole and unchanged. */
    boolean isWhole(String kind, Part part) {
        MessageDigest digest = BackupWriter.sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = open(kind, part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
                if (size > part.size()) {
                    return false;
                }
            }
        } catch (IOException damaged) {
            return false;
        }
        return size == part.size() && HexFormat.of().formatHex(digest.digest()).equals(part.sha256());
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (opened != null) {
            Files.deleteIfExists(opened);
        }
    }
}
