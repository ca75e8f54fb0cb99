/** Sign-in and password screens. */
@NullMarked
package de.kitacampus.portal.slave.security.ui;

import org.jspecify.annotations.NullMarked;
