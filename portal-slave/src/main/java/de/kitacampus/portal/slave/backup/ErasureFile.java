package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.common.files.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who was erased, by ID and time, beside the backups: whoever puts back an older one finds here whom it must not bring back.
 *
 * @param path the file
 */
record ErasureFile(Path path) {

    static final String NAME = "erasures.txt";

    static ErasureFile in(Path folder) {
        return new ErasureFile(folder.resolve(NAME));
    }

    /** Lines that say nothing are passed over. */
    Map<UUID, Instant> read() {
        Map<UUID, Instant> erased = new TreeMap<>();
        if (!Files.isRegularFile(path)) {
            return erased;
        }
        try {
            for (String line : Files.readAllLines(path)) {
                String[] words = line.strip().split(" ");
                if (words.length == 2) {
                    erased.put(UUID.fromString(words[0]), Instant.parse(words[1]));
                }
            }
            return erased;
        } catch (IOException | IllegalArgumentException | DateTimeParseException damaged) {
            throw new UncheckedIOException(new IOException("the list of erasures cannot be read: " + path, damaged));
        }
    }

    /** Adds to what is there; nobody ever leaves the list. */
    void add(Map<UUID, Instant> more) {
        Map<UUID, Instant> all = read();
        int before = all.size();
        more.forEach(all::putIfAbsent);
        if (all.size() > before) {
            PrivateFile.write(
                    path,
                    all.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
        }
    }
}
