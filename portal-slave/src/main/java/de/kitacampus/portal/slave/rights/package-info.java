/** Which role may use which course, and why. */
@ApplicationModule(allowedDependencies = {"staff", "offer", "security", "shell", "demo"})
@NullMarked
package de.kitacampus.portal.slave.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
