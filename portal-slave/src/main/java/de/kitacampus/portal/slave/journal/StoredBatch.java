package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.journal.JournalHash;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code usage_batch}; the bytes are null once they are past their retention. */
record StoredBatch(
        UUID id,
        int epoch,
        long firstSequence,
        long lastSequence,
        JournalHash hash,
        String digest,
        byte @Nullable [] bytes,
        boolean open) {

    SealedBatch sealed() {
        if (bytes == null) {
            throw new IllegalStateException("batch " + id + " has no bytes any more");
        }
        return new SealedBatch(id, epoch, firstSequence, lastSequence, new String(bytes, StandardCharsets.US_ASCII));
    }
}
