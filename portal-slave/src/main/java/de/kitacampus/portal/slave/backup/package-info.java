/**
 * Backups of database, files and keys, made while people work, and what it takes to put one back.
 *
 * @see "Design decision: DD161-20261122-backups-written-by-the-portal.md"
 */
@ApplicationModule(allowedDependencies = {"journal", "mail", "privacy", "security", "shell", "staff"})
@NullMarked
package de.kitacampus.portal.slave.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
