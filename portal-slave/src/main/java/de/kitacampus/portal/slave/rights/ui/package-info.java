/** Screens of the rights matrix. */
@NullMarked
package de.kitacampus.portal.slave.rights.ui;

import org.jspecify.annotations.NullMarked;
