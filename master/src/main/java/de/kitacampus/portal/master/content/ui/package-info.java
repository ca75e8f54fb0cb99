/** Screens of the back office for course packages. */
@NullMarked
package de.kitacampus.portal.master.content.ui;

import org.jspecify.annotations.NullMarked;
