package de.kitacampus.portal.slave.mail;

/** Where a mail stands. */
public enum MailState {
    /** Waits for its first or next try. */
    WAITING,
    /** Is being handed to the mail server. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** Given up; it can be sent again by hand. */
    FAILED,
    /** There was no mail server; it is kept to be seen. */
    CAUGHT
}
