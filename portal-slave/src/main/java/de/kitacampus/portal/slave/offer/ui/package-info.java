/** Screens for courses and own prices. */
@NullMarked
package de.kitacampus.portal.slave.offer.ui;

import org.jspecify.annotations.NullMarked;
