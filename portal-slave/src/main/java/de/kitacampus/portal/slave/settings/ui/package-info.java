/** Screens of the settings and the public pages. */
@NullMarked
package de.kitacampus.portal.slave.settings.ui;

import org.jspecify.annotations.NullMarked;
