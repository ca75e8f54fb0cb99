package de.kitacampus.portal.slave.mail;

/** There is something to send. */
record MailQueued() {}
