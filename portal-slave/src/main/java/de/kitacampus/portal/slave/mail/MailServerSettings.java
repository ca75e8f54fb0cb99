package de.kitacampus.portal.slave.mail;

import org.jspecify.annotations.Nullable;

/**
 * The mail server as the settings show it.
 *
 * @param host empty for none: mails are then only kept
 * @param port 1 to 65535
 * @param userName empty if the server asks for none
 * @param password null to keep the one that is stored; never shown
 * @param sender address of the sender
 * @param senderName name of the sender; may be empty
 * @param version to be named when saving
 */
public record MailServerSettings(
        String host,
        int port,
        Security security,
        String userName,
        @Nullable String password,
        String sender,
        String senderName,
        int version) {

    /** How the connection is protected. */
    public enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    /** Nothing is set up. */
    public static final MailServerSettings NONE =
            new MailServerSettings("", 587, Security.STARTTLS, "", null, "", "", 0);
}
