package de.kitacampus.portal.common.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Tells whoever waits for a demo that its data are there: the file {@code demo/ready} in the data folder, which is missing from the
 * start until then.
 *
 * @param file the file
 */
public record ReadyFile(Path file) {

    public static ReadyFile in(Path data) {
        return new ReadyFile(data.resolve("demo").resolve("ready"));
    }

    /** A file of a former start says nothing about this one. */
    public ReadyFile forget() {
        try {
            Files.deleteIfExists(file);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void tell(Instant now) {
        PrivateFile.write(file, now.toString());
    }
}
