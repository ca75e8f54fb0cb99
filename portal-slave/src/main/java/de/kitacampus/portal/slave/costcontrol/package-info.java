/** Cost control (Kostenkontrolle) with names, and its Excel export. */
@ApplicationModule(allowedDependencies = {"bookings", "mail", "staff", "offer", "rights", "security"})
@NullMarked
package de.kitacampus.portal.slave.costcontrol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
