/** Mirror of the master's catalog with EK, and the carrier's own prices (VK). */
@ApplicationModule(allowedDependencies = {"staff", "security", "shell", "demo"})
@NullMarked
package de.kitacampus.portal.slave.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
