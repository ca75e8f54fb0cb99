/**
 * Which portals see which courses.
 *
 * @see "Design decision: DD202-20261123-who-sees-a-course.md"
 */
@ApplicationModule(allowedDependencies = {"catalog", "customers", "portals", "pricing", "security"})
@NullMarked
package de.kitacampus.portal.master.assortment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
