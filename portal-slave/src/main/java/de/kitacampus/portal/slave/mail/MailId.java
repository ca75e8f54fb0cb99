package de.kitacampus.portal.slave.mail;

import java.util.UUID;

/** A mail in the outbox. */
public record MailId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
