/** Screens of this module. */
@NullMarked
package de.kitacampus.portal.slave.costcontrol.ui;

import org.jspecify.annotations.NullMarked;
