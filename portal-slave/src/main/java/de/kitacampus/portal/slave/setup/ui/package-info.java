/** The screens of the first-run wizard. */
@NullMarked
package de.kitacampus.portal.slave.setup.ui;

import org.jspecify.annotations.NullMarked;
