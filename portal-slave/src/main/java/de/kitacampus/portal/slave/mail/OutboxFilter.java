package de.kitacampus.portal.slave.mail;

import org.jspecify.annotations.Nullable;

/**
 * Which mails a list shows.
 *
 * @param text part of address, name or subject; may be empty
 * @param state null for any
 * @param kind key of a kind, null for any
 */
public record OutboxFilter(
        String text, @Nullable MailState state, @Nullable String kind) {

    public static final OutboxFilter NONE = new OutboxFilter("", null, null);

    public boolean isEmpty() {
        return equals(NONE);
    }
}
