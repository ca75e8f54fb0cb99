package de.kitacampus.portal.slave.mail;

import de.kitacampus.portal.common.ui.ModuleTranslations;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.shell.CarrierName;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of mails: those the modules bring, or what the carrier made of them. */
@Service
@Transactional
public class MailTemplates {

    /** Longest subject. */
    public static final int MAX_SUBJECT = 200;
    /** Longest body of a template. */
    public static final int MAX_BODY = 8_000;

    static final int MAX_SENT_BODY = 20_000;
    private static final String CARRIER = "Träger";
    private static final String PORTAL = "Portal";

    private final JdbcClient jdbc;
    private final MailKinds kinds;
    private final ModuleTranslations translations;
    private final ObjectProvider<CarrierName> carrier;
    private final CurrentAccount account;
    private final Clock clock;
    private final String portalUrl;
    private final String defaultName;

    MailTemplates(
            JdbcClient jdbc,
            MailKinds kinds,
            ModuleTranslations translations,
            ObjectProvider<CarrierName> carrier,
            CurrentAccount account,
            Clock clock,
            @Value("${portal.base-url}") String portalUrl,
            @Value("${portal.carrier-name:Kita-Campus Portal}") String defaultName) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.translations = translations;
        this.carrier = carrier;
        this.account = account;
        this.clock = clock;
        this.portalUrl = portalUrl;
        this.defaultName = defaultName;
    }

    /** Keys of all kinds there are. */
    public List<String> kinds() {
        return kinds.keys();
    }

    /** Placeholders of a kind, with braces. */
    public List<String> placeholders(String kind) {
        return names(kind).stream().map(name -> "{" + name + "}").toList();
    }

    private List<String> names(String kind) {
        List<String> all =
                new ArrayList<>(kinds.find(kind).map(MailKind::placeholders).orElse(List.of()));
        all.addAll(List.of(CARRIER, PORTAL));
        return all;
    }

    /** What the placeholders that every kind knows stand for. */
    Map<String, String> common() {
        String name = carrier.stream()
                .flatMap(known -> known.name().stream())
                .findFirst()
                .orElse(defaultName);
        return Map.of(CARRIER, name, PORTAL, portalUrl);
    }

    @Transactional(readOnly = true)
    public Template text(String kind, Locale language) {
        return jdbc.sql("select subject, body, version from mail_template where kind = ? and language = ?")
                .params(kind, code(language))
                .query((row, number) ->
                        new Template(new MailText(row.getString(1), row.getString(2)), row.getInt(3), true))
                .optional()
                .orElseGet(() -> new Template(first(kind, language), 0, false));
    }

    /** The text the module brought. */
    public MailText first(String kind, Locale language) {
        return new MailText(words(language, kind + ".subject"), words(language, kind + ".body"));
    }

    private String words(Locale language, String key) {
        return Optional.ofNullable(translations.texts(Locale.of(code(language))).get(key))
                .orElse("!{" + key + "}!");
    }

    private static String code(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? "en" : "de";
    }

    /** What is wrong with a text; nothing if it can be saved. */
    public List<Problem> check(String kind, MailText text) {
        List<Problem> problems = new ArrayList<>();
        if (text.subject().isBlank()) {
            problems.add(new Problem.Missing(true));
        }
        if (text.body().isBlank()) {
            problems.add(new Problem.Missing(false));
        }
        unknown(kind, text.subject(), true, problems);
        unknown(kind, text.body(), false, problems);
        Set<String> used = MailText.placeholdersIn(text.body());
        kinds.find(kind).map(MailKind::required).orElse(Set.of()).stream()
                .filter(name -> !used.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> problems.add(new Problem.Needed("{" + name + "}")));
        return problems;
    }

    private void unknown(String kind, String text, boolean subject, List<Problem> problems) {
        Set<String> unknown = new LinkedHashSet<>(MailText.placeholdersIn(text));
        names(kind).forEach(name -> unknown.remove(name.toLowerCase(Locale.ROOT)));
        unknown.forEach(name -> problems.add(new Problem.Unknown(subject, "{" + name + "}")));
    }

    /**
     * @param version of the template that was opened
     * @return false if somebody else changed it meanwhile, or it has problems; nothing was saved
     */
    public boolean save(String kind, Locale language, MailText text, int version) {
        guard();
        if (!check(kind, text).isEmpty()) {
            return false;
        }
        int changed = version == 0
                ? jdbc.sql("""
                                insert into mail_template (kind, language, version, subject, body, changed_at, account_id)
                                values (:kind, :language, 1, :subject, :body, :now, :account) on conflict do nothing""").params(values(kind, language, text)).update()
                : jdbc.sql("""
                                update mail_template set version = version + 1, subject = :subject, body = :body,
                                    changed_at = :now, account_id = :account
                                where kind = :kind and language = :language and version = :version""")
                        .params(values(kind, language, text))
                        .param("version", version)
                        .update();
        return changed == 1;
    }

    private Map<String, Object> values(String kind, Locale language, MailText text) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", kind);
        values.put("language", code(language));
        values.put("subject", text.subject().strip());
        values.put("body", text.body().strip());
        values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        values.put("account", account.id().orElse(null));
        return values;
    }

    /** Back to the text the module brought. */
    public void reset(String kind, Locale language) {
        guard();
        jdbc.sql("delete from mail_template where kind = ? and language = ?")
                .params(kind, code(language))
                .update();
    }

    /** The text with invented values. */
    public MailText preview(String kind, Locale language, MailText text) {
        Map<String, String> values = new HashMap<>(common());
        kinds.find(kind)
                .map(MailKind::placeholders)
                .orElse(List.of())
                .forEach(name -> values.put(name, words(language, kind + ".sample." + name)));
        return text.filled(values);
    }

    private void guard() {
        if (!account.isCarrierAdmin()) {
            throw new AccessDeniedException("templates belong to the carrier's administrators");
        }
    }

    /**
     * @param version to be named when saving; 0 for the text the module brought
     * @param own whether the carrier changed it
     */
    public record Template(MailText text, int version, boolean own) {}

    /** What keeps a text from being saved. */
    public sealed interface Problem {

        /** @param subject whether the subject or the body is empty */
        record Missing(boolean subject) implements Problem {}

        /** @param placeholder as written */
        record Unknown(boolean subject, String placeholder) implements Problem {}

        /** A placeholder without which the mail makes no sense. */
        record Needed(String placeholder) implements Problem {}
    }
}
