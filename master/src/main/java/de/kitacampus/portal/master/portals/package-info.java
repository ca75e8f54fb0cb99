/** The portals of carriers: enrolment, public keys, suspended or active; and the master's own signing keys. */
@ApplicationModule(allowedDependencies = {"customers", "security", "shell"})
@NullMarked
package de.kitacampus.portal.master.portals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
