package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.files.PrivateFile;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Former keys, one small JSON file each. */
record FormerKeysOnDisk(Path folder) {

    private record Stored(Map<String, Object> jwk, Instant retiredAt) {}

    void add(FormerKey key) {
        PrivateFile.write(
                folder.resolve(key.key().keyId() + ".json"),
                WireJson.write(new Stored(key.key().jwk(), key.retiredAt())));
    }

    /** The last one to retire first. */
    List<FormerKey> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(FormerKeysOnDisk::read)
                    .sorted(Comparator.comparing(FormerKey::retiredAt).reversed())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FormerKey read(Path file) {
        try {
            Stored stored = WireJson.read(Files.readString(file), Stored.class);
            return new FormerKey(PublicKey.of(stored.jwk()), stored.retiredAt());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
