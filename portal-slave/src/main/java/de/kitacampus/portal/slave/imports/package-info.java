/**
 * Staff from Excel and CSV files: recognised columns, a preview, every refused row with its reason, all or nothing.
 *
 * @see "Design decision: DD091-20261122-importing-staff.md"
 */
@ApplicationModule(allowedDependencies = {"staff", "security", "shell"})
@NullMarked
package de.kitacampus.portal.slave.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
