/** Screens for certificates. */
@NullMarked
package de.kitacampus.portal.slave.certificates.ui;

import org.jspecify.annotations.NullMarked;
