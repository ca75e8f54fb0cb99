/** The screen of backups. */
@NullMarked
package de.kitacampus.portal.slave.backup.ui;

import org.jspecify.annotations.NullMarked;
