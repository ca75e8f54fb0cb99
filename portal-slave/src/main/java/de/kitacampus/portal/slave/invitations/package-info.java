/**
 * Invitations with a link to set the first password, and lost passwords.
 *
 * @see "Design decision: DD093-20261122-links-to-set-a-password.md"
 */
@ApplicationModule(allowedDependencies = {"staff", "security", "mail", "shell", "demo"})
@NullMarked
package de.kitacampus.portal.slave.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
