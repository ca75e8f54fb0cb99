package de.kitacampus.portal.slave.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that was done.
 *
 * @param by who did it, or null when she is gone
 */
public record ImportRun(
        UUID id,
        Instant at,
        @Nullable String by,
        String fileName,
        long added,
        long changed,
        long unchanged,
        long refused) {}
