package de.kitacampus.portal.slave.mail;

import de.kitacampus.portal.slave.shell.Appearance;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * In which language a mail is written: the recipient's, else the usual one of the carrier's portal.
 *
 * @see "Design decision: DD158-20261122-language-of-mails.md"
 */
@Service
public class MailLanguages {

    private final ObjectProvider<RecipientLanguage> recipients;
    private final Appearance house;

    MailLanguages(ObjectProvider<RecipientLanguage> recipients, Appearance house) {
        this.recipients = recipients;
        this.house = house;
    }

    /**
     * @param recipient the person, or null if it is nobody of the staff
     */
    public Locale of(@Nullable UUID recipient) {
        return Stream.ofNullable(recipient)
                .flatMap(person -> recipients.stream().flatMap(source -> source.of(person).stream()))
                .findFirst()
                .orElseGet(() -> house.languages().getFirst());
    }
}
