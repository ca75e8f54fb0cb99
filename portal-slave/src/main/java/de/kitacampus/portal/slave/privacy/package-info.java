/**
 * What the portal keeps about a person, to be handed to her (Art. 15 GDPR), and its erasure (Art. 17).
 *
 * @see "Design decision: DD095-20261122-erasing-a-person.md"
 */
@ApplicationModule(allowedDependencies = {"staff", "pseudonyms", "mail", "security", "shell"})
@NullMarked
package de.kitacampus.portal.slave.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
