/** The list of portals and the making of enrolment texts. */
@NullMarked
package de.kitacampus.portal.master.portals.ui;

import org.jspecify.annotations.NullMarked;
