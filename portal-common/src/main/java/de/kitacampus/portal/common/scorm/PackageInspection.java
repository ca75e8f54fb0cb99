package de.kitacampus.portal.common.scorm;

import de.kitacampus.portal.common.scorm.PackageCheck.Reason;
import de.kitacampus.portal.common.scorm.PackageReport.Kind;
import de.kitacampus.portal.common.scorm.PackageReport.Warning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The first pass over a package: reads every byte, writes none.
 *
 * @see "Design decision: DD021-20261122-package-validation.md"
 */
public class PackageInspection {

    private static final String MANIFEST = "imsmanifest.xml";
    private static final int BUFFER = 64 * 1024;

    private final PackageLimits limits;
    private final Map<String, InspectedFile> files = new LinkedHashMap<>();
    private final Map<String, byte[]> manifests = new HashMap<>();
    private final FileSigns signs = new FileSigns();
    private long unpacked;

    public PackageInspection(PackageLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws PackageRefused if the package must not be taken
     */
    public Inspected inspect(Path zip) throws IOException {
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            inspectEntries(file);
        } catch (ZipException broken) {
            throw new PackageRefused(Reason.NOT_A_ZIP, "");
        }
        String base = baseFolder();
        byte[] manifest = manifests.get(base + MANIFEST);
        if (manifest == null) {
            throw new PackageRefused(Reason.NO_MANIFEST, "");
        }
        Map<String, InspectedFile> inside = below(base);
        PackageReport report = new ManifestReader(inside)
                .read(manifest, base)
                .withWarnings(outside(base))
                .withWarnings(signs.warnings());
        if (report.scoCount() > 0 && !signs.callRunTime()) {
            report = report.withWarnings(List.of(new Warning(Kind.NO_RUN_TIME_CALL, null)));
        }
        return new Inspected(report, List.copyOf(inside.values()));
    }

    private void inspectEntries(ZipFile file) throws IOException {
        int count = 0;
        var entries = file.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (++count > limits.entries()) {
                throw new PackageRefused(Reason.TOO_MANY_FILES, Integer.toString(limits.entries()));
            }
            EntryName name = EntryName.of(entry);
            refuseUnreadable(file, entry, name);
            if (!entry.isDirectory() && !name.path().endsWith("/") && !name.isJunk()) {
                inspectFile(file, entry, name.path());
            }
        }
    }

    private static void refuseUnreadable(ZipFile file, ZipArchiveEntry entry, EntryName name) {
        if (entry.isUnixSymlink()) {
            throw new PackageRefused(Reason.LINK, name.path());
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new PackageRefused(Reason.ENCRYPTED, name.path());
        }
        if (!file.canReadEntryData(entry)) {
            throw new PackageRefused(Reason.DAMAGED, name.path());
        }
    }

    private void inspectFile(ZipFile file, ZipArchiveEntry entry, String path) throws IOException {
        String key = EntryName.key(path);
        if (files.containsKey(key)) {
            throw new PackageRefused(Reason.DUPLICATE_NAME, path);
        }
        boolean isManifest = key.equals(MANIFEST) || key.endsWith("/" + MANIFEST);
        ByteArrayOutputStream kept = isManifest ? new ByteArrayOutputStream() : null;
        MessageDigest digest = sha256();
        CRC32 checksum = new CRC32();
        long size;
        try (InputStream in =
                new DigestInputStream(new CheckedInputStream(file.getInputStream(entry), checksum), digest)) {
            size = drain(in, entry, path, kept);
        } catch (IOException broken) {
            throw new PackageRefused(Reason.DAMAGED, path);
        }
        if (entry.getCrc() != -1 && entry.getCrc() != checksum.getValue()) {
            throw new PackageRefused(Reason.DAMAGED, path);
        }
        files.put(key, new InspectedFile(entry, path, HexFormat.of().formatHex(digest.digest()), size));
        if (kept != null) {
            manifests.put(key, kept.toByteArray());
        }
    }

    private long drain(InputStream in, ZipArchiveEntry entry, String path, @Nullable ByteArrayOutputStream kept)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        FileSigns.Watch watch = signs.watch(path);
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            unpacked += read;
            watch.bytes(buffer, read);
            if (size > PackageLimits.RATIO_MATTERS_FROM
                    && size / PackageLimits.MAX_RATIO > Math.max(1, entry.getCompressedSize())) {
                throw new PackageRefused(Reason.BOMB, path);
            }
            if (unpacked > limits.unpackedBytes()) {
                throw new PackageRefused(Reason.TOO_LARGE, Long.toString(limits.unpackedBytes() >> 20));
            }
            if (kept != null) {
                if (size > PackageLimits.MANIFEST_BYTES) {
                    throw new PackageRefused(Reason.MANIFEST_TOO_LARGE, path);
                }
                kept.write(buffer, 0, read);
            }
        }
        watch.end();
        return size;
    }

    /** The manifest belongs at the root; a package zipped with its folder is understood too, but not two of them in one. */
    private String baseFolder() {
        String key = manifests.keySet().stream()
                .min(Comparator.comparingInt(PackageInspection::depth).thenComparing(Comparator.naturalOrder()))
                .orElse(MANIFEST);
        String base = key.substring(0, key.length() - MANIFEST.length());
        manifests.keySet().stream()
                .filter(other -> !other.startsWith(base))
                .findFirst()
                .ifPresent(other -> {
                    throw new PackageRefused(Reason.SEVERAL_PACKAGES, key + ", " + other);
                });
        return base;
    }

    /** What lies beside the package's folder is not taken over, and told. */
    private List<Warning> outside(String base) {
        return files.entrySet().stream()
                .filter(file -> !file.getKey().startsWith(base))
                .map(file -> new Warning(Kind.OUTSIDE_FOLDER, file.getValue().path()))
                .limit(PackageReport.MAX_WARNINGS)
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int depth(String path) {
        return (int) path.chars().filter(character -> character == '/').count();
    }

    private Map<String, InspectedFile> below(String base) {
        Map<String, InspectedFile> inside = new LinkedHashMap<>();
        files.forEach((key, file) -> {
            if (key.startsWith(base)) {
                String path = file.path().substring(base.length());
                inside.put(
                        key.substring(base.length()), new InspectedFile(file.entry(), path, file.hash(), file.size()));
            }
        });
        return inside;
    }

    /** What the first pass learned; the second writes exactly these files. */
    public record Inspected(PackageReport report, List<InspectedFile> files) {}

    /**
     * @param entry where the bytes are
     * @param path path below the package's root
     * @param hash SHA-256 in hexadecimal
     * @param size real size
     */
    public record InspectedFile(ZipArchiveEntry entry, String path, String hash, long size) {}
}
