/** What learners reached: registrations, attempts, results; by pseudonym only. */
@ApplicationModule(allowedDependencies = {"catalog", "content", "portals", "tenancy"})
@NullMarked
package de.kitacampus.portal.master.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
