package de.kitacampus.portal.slave.mail;

import de.kitacampus.portal.slave.security.CurrentAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mail server the carrier uses. */
@Service
@Transactional
public class MailServer {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@.<>\"]+(\\.[^\\s@.<>\"]+)*");
    private static final int MAX_PORT = 65_535;

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final SmtpPost post;
    private final MailTemplates templates;
    private final CurrentAccount account;

    MailServer(JdbcClient jdbc, SecretBox box, SmtpPost post, MailTemplates templates, CurrentAccount account) {
        this.jdbc = jdbc;
        this.box = box;
        this.post = post;
        this.templates = templates;
        this.account = account;
    }

    @Transactional(readOnly = true)
    public boolean isSetUp() {
        return complete().isPresent();
    }

    /** Without the password. */
    @Transactional(readOnly = true)
    public MailServerSettings current() {
        guard();
        return stored().map(settings -> with(settings, null)).orElse(MailServerSettings.NONE);
    }

    /** With the password; empty while no server is set up. */
    Optional<MailServerSettings> complete() {
        return stored().filter(settings -> !settings.host().isEmpty());
    }

    private Optional<MailServerSettings> stored() {
        return jdbc.sql("select * from mail_server where id = 1")
                .query((row, number) -> new MailServerSettings(
                        row.getString("host"),
                        row.getInt("port"),
                        MailServerSettings.Security.valueOf(row.getString("security")),
                        row.getString("user_name"),
                        opened(row.getString("password")),
                        row.getString("sender"),
                        row.getString("sender_name"),
                        row.getInt("version")))
                .optional();
    }

    private @Nullable String opened(@Nullable String sealed) {
        return sealed == null ? null : box.open(sealed).orElse(null);
    }

    private static MailServerSettings with(MailServerSettings settings, @Nullable String password) {
        return new MailServerSettings(
                settings.host(),
                settings.port(),
                settings.security(),
                settings.userName(),
                password,
                settings.sender(),
                settings.senderName(),
                settings.version());
    }

    /** Fields that are wrong, by name: {@code host}, {@code port}, {@code sender}; nothing if it can be saved. */
    public List<String> check(MailServerSettings settings) {
        List<String> wrong = new ArrayList<>();
        if (settings.host().isBlank()) {
            return wrong;
        }
        if (!settings.host().strip().matches("[A-Za-z0-9.:-]{1,250}")) {
            wrong.add("host");
        }
        if (settings.port() < 1 || settings.port() > MAX_PORT) {
            wrong.add("port");
        }
        if (!isAddress(settings.sender())) {
            wrong.add("sender");
        }
        return wrong;
    }

    static boolean isAddress(String text) {
        return text.length() <= 254 && ADDRESS.matcher(text.strip()).matches();
    }

    /**
     * @return false if it has mistakes or somebody else changed it meanwhile; nothing was saved
     */
    public boolean save(MailServerSettings settings) {
        guard();
        if (!check(settings).isEmpty()) {
            return false;
        }
        String password = settings.password();
        Map<String, Object> values = new HashMap<>();
        values.put("host", settings.host().strip());
        values.put("port", settings.port());
        values.put("security", settings.security().name());
        values.put("user", settings.userName().strip());
        values.put("sender", settings.sender().strip());
        values.put("name", settings.senderName().strip());
        values.put("version", settings.version());
        values.put("password", sealed(password, settings));
        return settings.version() == 0
                ? jdbc.sql("""
                                insert into mail_server (id, version, host, port, security, user_name, password, sender, sender_name)
                                values (1, 1, :host, :port, :security, :user, :password, :sender, :name)
                                on conflict do nothing""").params(values).update() == 1
                : jdbc.sql("""
                                update mail_server set version = version + 1, host = :host, port = :port, security = :security,
                                    user_name = :user, password = :password, sender = :sender, sender_name = :name
                                where id = 1 and version = :version""").params(values).update() == 1;
    }

    private @Nullable String sealed(@Nullable String password, MailServerSettings settings) {
        if (settings.userName().isBlank()) {
            return null;
        }
        String wanted =
                password == null ? stored().map(MailServerSettings::password).orElse(null) : password;
        return wanted == null ? null : box.seal(wanted);
    }

    /**
     * Sends a test mail at once, with these settings, saved or not.
     *
     * @return what the mail server said against it; empty if it took the mail
     */
    @Transactional(readOnly = true)
    public Optional<String> test(MailServerSettings settings, String address, Locale language, MailText text) {
        guard();
        MailServerSettings complete = settings.password() == null
                ? with(settings, stored().map(MailServerSettings::password).orElse(null))
                : settings;
        if (!isAddress(address)) {
            return Optional.of(address);
        }
        return post.send(complete, address.strip(), "", language, text, List.of(), templates.common())
                .map(SmtpPost.Failure::reason);
    }

    private void guard() {
        if (!account.isCarrierAdmin()) {
            throw new AccessDeniedException("the mail server belongs to the carrier's administrators");
        }
    }
}
