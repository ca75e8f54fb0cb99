/** The first-run wizard: enrolment with the master and the first administrator. */
@ApplicationModule(allowedDependencies = {"security", "sync", "demo"})
@NullMarked
package de.kitacampus.portal.slave.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
