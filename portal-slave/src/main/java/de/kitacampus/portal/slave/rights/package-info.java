/**
 * Which role may use which course or controlled content, exceptions for single persons, and why somebody may or may not. What rights can be
 * given for is told by beans of {@link de.kitacampus.portal.slave.rights.RightsItems}.
 *
 * @see "Design decision: DD131-20261122-one-decision-about-rights.md"
 */
@ApplicationModule(allowedDependencies = {"staff", "offer", "security", "shell", "demo"})
@NullMarked
package de.kitacampus.portal.slave.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
