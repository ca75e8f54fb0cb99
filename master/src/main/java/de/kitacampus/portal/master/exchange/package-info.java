/**
 * The catalog as files: Excel that goes out and comes in again, list prices from Excel, and the list of all courses on paper.
 *
 * @see "Design decision: DD201-20261123-catalog-as-excel.md"
 */
@ApplicationModule(allowedDependencies = {"catalog", "invoicing", "pricing", "security"})
@NullMarked
package de.kitacampus.portal.master.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
