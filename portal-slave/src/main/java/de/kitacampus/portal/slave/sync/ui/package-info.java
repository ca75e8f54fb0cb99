/** The screen about the connection to the master. */
@NullMarked
package de.kitacampus.portal.slave.sync.ui;

import org.jspecify.annotations.NullMarked;
