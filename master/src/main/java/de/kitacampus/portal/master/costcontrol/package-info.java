/** Cost control (Kostenkontrolle) over the ledger, with its Excel export. */
@ApplicationModule(allowedDependencies = {"usage", "catalog", "portals", "customers"})
@NullMarked
package de.kitacampus.portal.master.costcontrol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
