package de.kitacampus.portal.slave.training;

/** Where a reminder stands. */
public enum ReminderState {
    /** To be handed to the outbox of mails. */
    WAITING,
    /** In the outbox of mails, which lists its further way. */
    HANDED_OVER,
    /** Nobody with an e-mail address to send it to. */
    NO_ADDRESS,
    /** Done before it was sent. */
    NOT_NEEDED
}
