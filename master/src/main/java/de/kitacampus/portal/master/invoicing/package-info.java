/** Invoices: closing carriers' months, numbers without a gap, documents as PDF/A-3 with EN 16931 XML, payments and open items. */
@ApplicationModule(allowedDependencies = {"security", "shell", "catalog", "customers", "portals", "pricing", "usage"})
@NullMarked
package de.kitacampus.portal.master.invoicing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
