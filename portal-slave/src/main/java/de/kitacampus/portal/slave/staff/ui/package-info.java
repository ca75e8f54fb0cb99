/** Screens for people, centres and job roles. */
@NullMarked
package de.kitacampus.portal.slave.staff.ui;

import org.jspecify.annotations.NullMarked;
