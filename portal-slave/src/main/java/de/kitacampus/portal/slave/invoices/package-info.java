/** The provider's invoices to the carrier: mirrored, with the names behind each line, and compared with the own bookings to the cent. */
@ApplicationModule(allowedDependencies = {"bookings", "staff", "security", "journal"})
@NullMarked
package de.kitacampus.portal.slave.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
