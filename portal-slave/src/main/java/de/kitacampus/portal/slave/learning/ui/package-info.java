/** Screens of this module. */
@NullMarked
package de.kitacampus.portal.slave.learning.ui;

import org.jspecify.annotations.NullMarked;
