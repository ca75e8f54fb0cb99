/**
 * Certificates of passed courses, as PDF in the carrier's look. They are documents and keep the name they were issued for; the master
 * confirms them by a commitment and never learns that name.
 *
 * @see "Design decision: DD071-20261122-certificates-as-documents.md"
 */
@ApplicationModule(allowedDependencies = {"learning", "bookings", "staff", "security", "shell", "demo"})
@NullMarked
package de.kitacampus.portal.slave.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
