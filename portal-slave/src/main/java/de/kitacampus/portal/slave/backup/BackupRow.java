package de.kitacampus.portal.slave.backup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backup in the list.
 *
 * @param scheduled whether it was made by the timetable
 * @param by name of who asked for it, or null
 * @param size in bytes; 0 unless it is there
 * @param sealed whether a passphrase opens it, and the keys are in it
 * @param error what went wrong, or null
 */
public record BackupRow(
        UUID id,
        Instant startedAt,
        boolean scheduled,
        @Nullable String by,
        State state,
        @Nullable Instant finishedAt,
        String fileName,
        long size,
        long rows,
        long files,
        boolean sealed,
        @Nullable String error) {

    /** What became of it. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        /** It was good and has made room for newer ones. */
        GONE
    }
}
