package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.staff.PersonId;
import java.util.UUID;

/**
 * One browser's right to play one version of a carrier's own course.
 *
 * @param id in the address
 * @param play what is kept of this person and version; all that the course learns of her
 * @param language of the player's texts
 */
public record PlaySession(
        UUID id, UUID play, PersonId person, ContentId content, VersionId version, String title, String language) {}
