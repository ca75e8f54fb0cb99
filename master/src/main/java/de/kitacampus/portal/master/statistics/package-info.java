/**
 * How many courses are booked and what they come to, over the years.
 *
 * @see "Design decision: DD203-20261123-statistics-from-kept-sums.md"
 */
@ApplicationModule(allowedDependencies = {"catalog", "customers", "invoicing", "security", "usage"})
@NullMarked
package de.kitacampus.portal.master.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
