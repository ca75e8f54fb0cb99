/** Fills an empty portal with invented data, in the profile {@code demo} only. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package de.kitacampus.portal.slave.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
