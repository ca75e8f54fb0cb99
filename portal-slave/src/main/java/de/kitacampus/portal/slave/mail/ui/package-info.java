/** Screens of the outbox, the templates and the mail server. */
@NullMarked
package de.kitacampus.portal.slave.mail.ui;

import org.jspecify.annotations.NullMarked;
