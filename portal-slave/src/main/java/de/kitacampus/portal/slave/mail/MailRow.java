package de.kitacampus.portal.slave.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the outbox shows it.
 *
 * @param kind key of its kind
 * @param recipient the person, or null
 * @param text as sent; a secret is shown only as long as it is kept
 * @param secret whether it holds a secret, such as a link with a token
 * @param tries how often it was tried
 * @param dueAt the next try while it waits
 * @param error why the last try failed, or null
 * @param sentAt when it left or was caught, or null
 */
public record MailRow(
        MailId id,
        String kind,
        @Nullable UUID recipient,
        String address,
        String name,
        Locale language,
        MailText text,
        boolean secret,
        MailState state,
        Instant createdAt,
        Instant dueAt,
        int tries,
        @Nullable String error,
        @Nullable Instant sentAt) {}
