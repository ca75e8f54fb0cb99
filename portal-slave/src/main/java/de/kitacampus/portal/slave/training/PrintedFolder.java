package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.staff.CentreId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An evidence folder that was handed out and can be printed again as it was.
 *
 * @param id the folder
 * @param centre whose
 * @param centreName its present name
 * @param day the day it tells of
 * @param knownAt what was recorded later is not in it
 * @param printedAt when it was made first
 * @param printedBy who made it, or null when nobody is known
 */
public record PrintedFolder(
        FolderId id,
        CentreId centre,
        String centreName,
        LocalDate day,
        Instant knownAt,
        Instant printedAt,
        @Nullable String printedBy) {}
