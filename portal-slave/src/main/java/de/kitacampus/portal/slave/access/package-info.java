/**
 * How a person gets into the portal, as her head or the carrier looks after it: a code on a slip of paper, open sessions.
 *
 * @see "Design decision: DD151-20261122-number-and-code.md"
 */
@ApplicationModule(allowedDependencies = {"staff", "security", "shell"})
@NullMarked
package de.kitacampus.portal.slave.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
