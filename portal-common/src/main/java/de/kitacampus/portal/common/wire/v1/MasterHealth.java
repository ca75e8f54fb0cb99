package de.kitacampus.portal.common.wire.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The master's state as told to one portal.
 *
 * @param time the master's clock
 * @param version the master's version
 * @param contractVersions versions of this contract the master speaks
 * @param journal the head of this portal's journal as the master knows it, or null when nothing has arrived
 * @param keys the master's keys, a signed {@link KeyAnnouncement}; null from a master that does not change its keys
 */
public record MasterHealth(
        Instant time,
        String version,
        List<Integer> contractVersions,
        @Nullable JournalHead journal,
        @Nullable SignedDocument keys) {

    public MasterHealth(Instant time, String version, List<Integer> contractVersions, @Nullable JournalHead journal) {
        this(time, version, contractVersions, journal, null);
    }
}
