package de.kitacampus.portal.slave.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies beside the database: whatever a module keeps there belongs into a backup, but for what is named here.
 *
 * @param root the folder {@code portal.data}
 */
record DataFolder(Path root) {

    static final String KEYS = "keys";

    private static final Set<String> LEFT_OUT = Set.of("database", "backups", "demo", "logs", "tmp");
    private static final Set<Path> ARRIVING = Set.of(Path.of("content", "arriving"));
    private static final Path PASSPHRASE = Path.of(KEYS, "backup.passphrase");

    Path passphrase() {
        return root.resolve(PASSPHRASE);
    }

    /**
     * Files as paths below the root, with slashes.
     *
     * @param keys whether the portal's keys are wanted
     */
    List<String> files(boolean keys) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(path -> path.getNameCount() > 1 && isKept(path, keys))
                    .map(path -> path.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isKept(Path path, boolean keys) {
        String top = path.getName(0).toString();
        return !LEFT_OUT.contains(top)
                && !top.startsWith(".")
                && !top.startsWith("restoring")
                && ARRIVING.stream().noneMatch(path::startsWith)
                && !path.equals(PASSPHRASE)
                && (keys || !top.equals(KEYS));
    }

    /** Where a file of a backup belongs; never outside of the root. */
    static Path below(Path root, String name) throws IOException {
        Path path = root.resolve(name).normalize();
        if (!path.startsWith(root) || path.equals(root) || !isKept(root.relativize(path), true)) {
            throw new IOException("a file of the backup lies outside of the data folder: " + name);
        }
        return path;
    }
}
