package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.signing.KeyFile;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The master's keys as files: the one that signs, the next one, which portals learn to trust before it is needed, and the public
 * halves of the former ones. Several masters may share the folder: one rotates at a time, and the others notice.
 *
 * @see "Design decision: DD066-20261122-rotating-the-masters-key.md"
 */
class KeysOnDisk implements MasterKeys {

    private final Path folder;
    private final Path nextPath;
    private final KeyFile currentFile;
    private final KeyFile nextFile;
    private final FormerKeysOnDisk formerKeys;
    private volatile Keys keys;

    KeysOnDisk(Path folder, String password) {
        this.folder = folder;
        this.nextPath = folder.resolve("master-next.p12");
        this.currentFile = new KeyFile(folder.resolve("master.p12"), password);
        this.nextFile = new KeyFile(nextPath, password);
        this.formerKeys = new FormerKeysOnDisk(folder.resolve("master-former"));
        this.keys = alone(this::read);
    }

    @Override
    public SigningKey current() {
        return keys().current();
    }

    PublicKey next() {
        return keys().next().publicKey();
    }

    /** The last one to retire first. */
    List<FormerKey> former() {
        return keys().former();
    }

    @Override
    public List<PublicKey> published() {
        Keys now = keys();
        return Stream.concat(
                        Stream.of(now.current().publicKey(), now.next().publicKey()),
                        now.former().stream().map(FormerKey::key))
                .toList();
    }

    /**
     * The next key signs from now on, and a new next one is made. The private half of the former one is gone.
     *
     * @param expected ID of the key that is to retire, so that two who ask at once do not skip a key that portals know
     * @return whether that was the current key
     */
    synchronized boolean rotate(String expected, Instant now) {
        return alone(() -> {
            Keys before = read();
            boolean asExpected = before.current().keyId().equals(expected);
            if (asExpected) {
                formerKeys.add(new FormerKey(before.current().publicKey(), now));
                currentFile.store(before.next());
                nextFile.create();
            }
            keys = read();
            return asExpected;
        });
    }

    /** A rotation ends with a new file for the next key, so its time tells whether another process has rotated. */
    private Keys keys() {
        return keys.seen().equals(time(nextPath)) ? keys : reload();
    }

    private synchronized Keys reload() {
        Keys fresh = alone(this::read);
        keys = fresh;
        return fresh;
    }

    /** A rotation that was cut off left the same key in both files: it signs already, and a new next one is due. */
    private Keys read() {
        SigningKey current = currentFile.loadOrCreate();
        SigningKey next = nextFile.loadOrCreate();
        if (next.keyId().equals(current.keyId())) {
            next = nextFile.create();
        }
        String signing = current.keyId();
        List<FormerKey> former = formerKeys.all().stream()
                .filter(key -> !key.key().keyId().equals(signing))
                .toList();
        return new Keys(current, next, former, time(nextPath));
    }

    private <T> T alone(Supplier<T> work) {
        try {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(
                            folder.resolve("rotation.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                return work.get();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Keys(SigningKey current, SigningKey next, List<FormerKey> former, FileTime seen) {}
}
