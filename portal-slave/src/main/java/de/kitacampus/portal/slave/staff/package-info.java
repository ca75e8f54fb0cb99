/** People, centres and job roles. The only home of names. */
@ApplicationModule(allowedDependencies = {"security", "shell", "demo"})
@NullMarked
package de.kitacampus.portal.slave.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
