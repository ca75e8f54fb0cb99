package de.kitacampus.portal.slave.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person did with a version.
 *
 * @param openedAt first time
 * @param confirmedAt when she said that she read and understood it, or null
 */
public record Reading(
        VersionId version,
        int number,
        Instant openedAt,
        @Nullable Instant confirmedAt) {

    /** The later of the two. */
    public Instant confirmedOrOpenedAt() {
        return confirmedAt == null ? openedAt : confirmedAt;
    }
}
