package de.kitacampus.portal.slave.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A kind of mail that a module sends; a bean for each. The module's bundle holds the first texts under {@code <key>.title}, {@code
 * <key>.subject} and {@code <key>.body}, and {@code <key>.sample.<placeholder>} for the preview. In subject and body placeholders
 * stand in braces, e.g. {@code {Name}}. Every kind also knows {@code {Träger}} and {@code {Portal}}, the portal's address.
 */
public interface MailKind {

    /** Begins with the module's name, e.g. {@code invitations.mail.invitation}. */
    String key();

    /** Names of the placeholders, without braces. */
    List<String> placeholders();

    /** Placeholders without which the mail makes no sense; a template must use them in its body. */
    default Set<String> required() {
        return Set.of();
    }

    /**
     * Files that go with a mail, made at each try to send it, as they are then.
     *
     * @param reference of the mail
     * @return empty if there is no reason any more to send it
     */
    default Optional<List<Attachment>> attachments(String reference) {
        return Optional.of(List.of());
    }

    /**
     * New secrets for a mail that shall be sent once more, since the old ones are gone.
     *
     * @return empty if there is no reason any more to send it
     */
    default Optional<Map<String, String>> renew(UUID recipient) {
        return Optional.of(Map.of());
    }
}
