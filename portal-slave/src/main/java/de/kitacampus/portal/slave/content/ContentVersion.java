package de.kitacampus.portal.slave.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of content; never changed.
 *
 * @param number 1 for the first
 * @param fileName as it is handed out; of a link its host
 * @param size in bytes; 0 for a link
 * @param link the address, or null for a file
 * @param active whether the file holds macros or scripts
 * @param note what is new, may be empty
 * @param addedBy account, or null for the application itself
 */
public record ContentVersion(
        VersionId id,
        ContentId content,
        int number,
        FileKind kind,
        String fileName,
        String mediaType,
        long size,
        @Nullable String sha256,
        @Nullable String link,
        boolean active,
        String note,
        Instant addedAt,
        @Nullable UUID addedBy) {}
