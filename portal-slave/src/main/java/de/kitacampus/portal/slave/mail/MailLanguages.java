package de.kitacampus.portal.slave.mail;

import de.kitacampus.portal.slave.security.CurrentAccount;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which language a mail is written: the recipient's, else the carrier's usual one, else German.
 *
 * @see "Design decision: DD158-20261122-language-of-mails.md"
 */
@Service
@Transactional
public class MailLanguages {

    private final ObjectProvider<RecipientLanguage> recipients;
    private final JdbcClient jdbc;
    private final CurrentAccount account;

    MailLanguages(ObjectProvider<RecipientLanguage> recipients, JdbcClient jdbc, CurrentAccount account) {
        this.recipients = recipients;
        this.jdbc = jdbc;
        this.account = account;
    }

    /**
     * @param recipient the person, or null if it is nobody of the staff
     */
    @Transactional(readOnly = true)
    public Locale of(@Nullable UUID recipient) {
        return Stream.ofNullable(recipient)
                .flatMap(person -> recipients.stream().flatMap(source -> source.of(person).stream()))
                .findFirst()
                .orElseGet(this::usual);
    }

    /** What people get who chose nothing. */
    @Transactional(readOnly = true)
    public Locale usual() {
        return jdbc.sql("select language from mail_usual_language where id = 1")
                .query(String.class)
                .optional()
                .map(MailLanguages::locale)
                .orElse(Locale.GERMAN);
    }

    /** For the carrier's administrators. */
    public void makeUsual(Locale language) {
        if (!account.isCarrierAdmin()) {
            throw new AccessDeniedException(
                    "the usual language of mails is for the carrier's administrators to choose");
        }
        String code = locale(language.getLanguage()).getLanguage();
        int changed = jdbc.sql("update mail_usual_language set language = ? where id = 1")
                .param(code)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into mail_usual_language (id, language) values (1, ?) on conflict do nothing")
                    .param(code)
                    .update();
        }
    }

    private static Locale locale(String code) {
        return Locale.ENGLISH.getLanguage().equals(code) ? Locale.ENGLISH : Locale.GERMAN;
    }
}
