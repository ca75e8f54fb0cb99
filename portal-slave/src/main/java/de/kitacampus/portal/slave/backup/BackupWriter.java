package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.slave.backup.Manifest.Part;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup: a zip with a part for each table and file and the manifest at its end, sealed if there is a passphrase. */
final class BackupWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource database;
    private final DataFolder folder;
    private final Progress progress;

    BackupWriter(DataSource database, DataFolder folder, Progress progress) {
        this.database = database;
        this.folder = folder;
        this.progress = progress;
    }

    /** Hears how far it is. */
    interface Progress {

        void expect(long steps);

        void step(long steps);
    }

    /** The file is there when all of it is. */
    Manifest write(Path target, char @Nullable [] passphrase, Instant now) throws IOException, SQLException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try {
            Manifest manifest;
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part));
                    OutputStream out = passphrase == null ? file : SealedStreams.sealing(file, passphrase);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED);
                manifest = write(zip, passphrase != null, now);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest write(ZipOutputStream zip, boolean keys, Instant now) throws IOException, SQLException {
        try (DatabaseSnapshot snapshot = DatabaseSnapshot.of(database)) {
            List<String> files = folder.files(keys);
            progress.expect(snapshot.count() + files.size());
            List<Part> tables = new ArrayList<>();
            for (String table : snapshot.tables()) {
                tables.add(part(zip, Manifest.TABLES, table, out -> snapshot.write(table, out, progress::step)));
            }
            List<String> owner = snapshot.row("select portal_id, customer_number, carrier_name from enrolment");
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    now.toString(),
                    owner.isEmpty() ? null : UUID.fromString(owner.getFirst()),
                    owner.isEmpty() ? null : owner.get(1),
                    owner.isEmpty() ? null : owner.get(2),
                    snapshot.schema(),
                    tables,
                    files(zip, files),
                    keys);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private List<Part> files(ZipOutputStream zip, List<String> names) throws IOException, SQLException {
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            try {
                parts.add(part(zip, Manifest.FILES, name, out -> {
                    Files.copy(folder.root().resolve(name), out);
                    return 0;
                }));
            } catch (NoSuchFileException swept) {
                // Nobody needed it any more; an empty part without a line in the manifest stays behind.
                zip.closeEntry();
            }
            progress.step(1);
        }
        return parts;
    }

    @FunctionalInterface
    private interface Source {

        long write(OutputStream out) throws IOException, SQLException;
    }

    private static Part part(ZipOutputStream zip, String kind, String name, Source source)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(new Part(name, 0, 0, "").entry(kind)));
        Hashing out = new Hashing(zip);
        long rows = source.write(out);
        zip.closeEntry();
        return new Part(name, rows, out.size, HexFormat.of().formatHex(out.digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Counts and hashes what passes. */
    private static final class Hashing extends FilterOutputStream {

        private final MessageDigest digest = sha256();
        private long size;

        Hashing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            size += length;
        }

        @Override
        public void close() {
            // The zip goes on.
        }
    }
}
