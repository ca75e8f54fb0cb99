package de.kitacampus.portal.master.content.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Small files of courses, mapped into memory: neither opened nor read again for each learner, and not on the heap. Files of
 * a stored package never change.
 *
 * @see "Design decision: DD065-20261122-streaming.md"
 */
final class SmallFiles {

    /** In bytes. */
    static final int LARGEST = 64 * 1024;

    /** Systems allow a process some 65,000 mappings. */
    private static final int MOST = 8_192;

    private final Cache<Path, ByteBuffer> mapped =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /**
     * All bytes of a file; a view of its own for each caller.
     *
     * @param file of at most {@link #LARGEST} bytes
     */
    ByteBuffer bytes(Path file) throws IOException {
        ByteBuffer known = mapped.getIfPresent(file);
        if (known == null) {
            known = map(file);
            mapped.put(file, known);
        }
        return known.duplicate();
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }
}
