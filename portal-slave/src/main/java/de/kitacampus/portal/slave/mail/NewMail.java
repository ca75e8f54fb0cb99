package de.kitacampus.portal.slave.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param kind key of its {@link MailKind}
 * @param recipient the person who gets it, or null if it is nobody of the staff; erased with that person
 * @param address e-mail address
 * @param name the recipient's name
 * @param language German or English
 * @param values what the placeholders stand for, by their names without braces; lists may have several lines
 * @param secrets the same, for values such as links with a token: they are kept only until the mail has left
 * @param about other persons the mail tells of; its text goes when one of them is erased
 * @param reference what {@link MailKind#attachments} makes files of when the mail leaves, or null for a mail without files
 */
public record NewMail(
        String kind,
        @Nullable UUID recipient,
        String address,
        String name,
        Locale language,
        Map<String, String> values,
        Map<String, String> secrets,
        Set<UUID> about,
        @Nullable String reference) {

    /** Without files. */
    public NewMail(
            String kind,
            @Nullable UUID recipient,
            String address,
            String name,
            Locale language,
            Map<String, String> values,
            Map<String, String> secrets,
            Set<UUID> about) {
        this(kind, recipient, address, name, language, values, secrets, about, null);
    }

    public NewMail {
        values = Map.copyOf(values);
        secrets = Map.copyOf(secrets);
        about = Set.copyOf(about);
    }

    /** A German mail without secrets that tells of nobody but its recipient. */
    public static NewMail of(
            String kind, @Nullable UUID recipient, String address, String name, Map<String, String> values) {
        return new NewMail(kind, recipient, address, name, Locale.GERMAN, values, Map.of(), Set.of());
    }
}
