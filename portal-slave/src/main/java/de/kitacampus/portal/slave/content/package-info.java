/**
 * Controlled content: the carrier's own files and links with versions, who opened and who confirmed them. Titles and file names never leave
 * the portal unless the carrier says so.
 *
 * @see "Design decision: DD136-20261122-files-of-strangers.md"
 */
@ApplicationModule(
        allowedDependencies = {"staff", "bookings", "rights", "learning", "certificates", "security", "shell", "demo"})
@NullMarked
package de.kitacampus.portal.slave.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
