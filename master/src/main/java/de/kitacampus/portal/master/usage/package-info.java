/** The append-only pseudonymous ledger: batches, receipts, months. */
@ApplicationModule(allowedDependencies = {"catalog", "portals", "pricing", "security", "shell", "tenancy"})
@NullMarked
package de.kitacampus.portal.master.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
