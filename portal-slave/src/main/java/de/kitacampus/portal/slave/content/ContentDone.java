package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Instant;

/**
 * Somebody did a version: confirmed that she read and understood it, or completed it where it reports that itself. Published in the
 * transaction that notes it; again when she does the same version once more because it is due again.
 *
 * @param number of the version
 * @param at when
 */
public record ContentDone(PersonId person, ContentId content, VersionId version, int number, Instant at) {}
