/** A person books a course: right, price, usage period. */
@ApplicationModule(allowedDependencies = {"staff", "pseudonyms", "offer", "rights", "security", "demo"})
@NullMarked
package de.kitacampus.portal.slave.bookings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
