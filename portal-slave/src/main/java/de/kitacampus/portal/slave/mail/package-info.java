/**
 * Mails to people: templates that the carrier edits, an outbox with retries, any SMTP server. Other modules send through {@link
 * de.kitacampus.portal.slave.mail.Mails} and describe what they send by a {@link de.kitacampus.portal.slave.mail.MailKind}.
 *
 * @see "Design decision: DD090-20261122-mails-from-an-outbox.md"
 */
@ApplicationModule(allowedDependencies = {"shell", "security", "demo"})
@NullMarked
package de.kitacampus.portal.slave.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
