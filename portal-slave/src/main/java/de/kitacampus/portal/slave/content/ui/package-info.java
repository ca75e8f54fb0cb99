/** Screens of this module. */
@NullMarked
package de.kitacampus.portal.slave.content.ui;

import org.jspecify.annotations.NullMarked;
