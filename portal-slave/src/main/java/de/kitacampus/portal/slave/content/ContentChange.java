package de.kitacampus.portal.slave.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history of content.
 *
 * @param account who, or null for the application itself
 * @param detail more about it, may be empty
 */
public record ContentChange(Instant at, @Nullable UUID account, What what, String detail) {

    static final int MAX_DETAIL = 500;

    /** What was done. */
    public enum What {
        ADDED,
        NEW_VERSION,
        EDITED,
        PUBLISHED,
        WITHDRAWN,
        MOVED
    }
}
