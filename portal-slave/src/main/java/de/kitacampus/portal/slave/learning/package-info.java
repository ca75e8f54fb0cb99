/** My courses, launch and results. */
@ApplicationModule(allowedDependencies = {"bookings", "staff", "pseudonyms", "offer", "security"})
@NullMarked
package de.kitacampus.portal.slave.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
