/** Whose rows a piece of work may see: those of one portal, or all. A second line behind the queries' own filters. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package de.kitacampus.portal.master.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
