/** My courses, launch and results. Asks for the right once more at every launch, so that a right withdrawn acts at the click. */
@ApplicationModule(allowedDependencies = {"bookings", "staff", "pseudonyms", "offer", "ordering", "rights", "security"})
@NullMarked
package de.kitacampus.portal.slave.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
