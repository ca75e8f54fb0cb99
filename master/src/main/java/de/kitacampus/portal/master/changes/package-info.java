/** Who changed what and when, from the histories of all modules. */
@ApplicationModule(allowedDependencies = {"shell", "security"})
@NullMarked
package de.kitacampus.portal.master.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
