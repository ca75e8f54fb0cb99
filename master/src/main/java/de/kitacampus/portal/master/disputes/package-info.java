/** Bookings that carriers dispute, and what the back office decides about them. */
@ApplicationModule(allowedDependencies = {"security", "shell", "portals", "usage", "invoicing"})
@NullMarked
package de.kitacampus.portal.master.disputes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
