package de.kitacampus.portal.slave.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person did with a version.
 *
 * @param openedAt first time
 * @param confirmedAt when she said that she read and understood it, or passed the course; or null
 * @param result where she stands in the course, or null for another file and before its first start
 */
public record Reading(
        VersionId version,
        int number,
        Instant openedAt,
        @Nullable Instant confirmedAt,
        @Nullable PlayResult result) {

    /** The later of the two. */
    public Instant confirmedOrOpenedAt() {
        return confirmedAt == null ? openedAt : confirmedAt;
    }
}
