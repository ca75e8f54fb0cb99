/** Backups as files. */
@NullMarked
package de.kitacampus.portal.slave.backup.web;

import org.jspecify.annotations.NullMarked;
