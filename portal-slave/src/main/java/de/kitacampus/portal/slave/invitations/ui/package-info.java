/** Screens of invitations and of lost passwords. */
@NullMarked
package de.kitacampus.portal.slave.invitations.ui;

import org.jspecify.annotations.NullMarked;
