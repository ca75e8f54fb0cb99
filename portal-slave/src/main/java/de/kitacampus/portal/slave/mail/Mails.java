package de.kitacampus.portal.slave.mail;

/** Sends mails. */
public interface Mails {

    /**
     * Puts a mail into the outbox, in the caller's transaction; it leaves after the commit and is tried again for two days. Delivery
     * is at least once.
     *
     * @throws IllegalArgumentException if no {@link MailKind} of that key is known
     */
    MailId send(NewMail mail);

    /** Whether a mail server is set up; without one mails are only kept for the administrator to see. */
    boolean leave();
}
