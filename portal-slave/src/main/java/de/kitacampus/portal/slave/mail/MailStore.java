package de.kitacampus.portal.slave.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails in the database; each step is one conditional statement, so that two processes never do it twice. */
@Repository
class MailStore {

    private static final int MAX_ERROR = 1_000;
    private static final String DUE =
            "((state = 'WAITING' and due_at <= :now) or (state = 'SENDING' and claimed_until < :now))";

    private final JdbcClient jdbc;
    private final SecretBox box;

    MailStore(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    MailId insert(NewMail mail, MailText text, Instant now) {
        MailId id = new MailId(UuidCreator.getTimeOrderedEpoch());
        insert(
                id,
                mail.kind(),
                mail.recipient(),
                mail.address(),
                mail.name(),
                mail.language().getLanguage(),
                text,
                mail.secrets(),
                mail.reference(),
                now);
        addAbout(id, mail.about());
        return id;
    }

    MailId copy(StoredMail mail, Map<String, String> secrets, Instant now) {
        MailId id = new MailId(UuidCreator.getTimeOrderedEpoch());
        MailRow row = mail.row();
        insert(
                id,
                row.kind(),
                row.recipient(),
                row.address(),
                row.name(),
                row.language().getLanguage(),
                row.text(),
                secrets,
                mail.reference(),
                now);
        jdbc.sql("insert into mail_about (mail_id, person_id) select ?, person_id from mail_about where mail_id = ?")
                .params(id.value(), row.id().value())
                .update();
        return id;
    }

    private void insert(
            MailId id,
            String kind,
            @Nullable UUID recipient,
            String address,
            String name,
            String language,
            MailText text,
            Map<String, String> secrets,
            @Nullable String reference,
            Instant now) {
        jdbc.sql("""
                        insert into mail (id, kind, recipient_id, address, recipient_name, language, subject, body, secret, secrets,
                            reference, state, created_at, due_at, tries)
                        values (:id, :kind, :recipient, :address, :name, :language, :subject, :body, :secret, :secrets,
                            :reference, 'WAITING', :now, :now, 0)""")
                .param("id", id.value())
                .param("kind", kind)
                .param("recipient", recipient, Types.OTHER)
                .param("address", address)
                .param("name", name)
                .param("language", language)
                .param("subject", text.subject())
                .param("body", text.body())
                .param("secret", !secrets.isEmpty())
                .param("secrets", sealed(secrets), Types.VARCHAR)
                .param("reference", reference, Types.VARCHAR)
                .param("now", Rows.utc(now))
                .update();
    }

    private void addAbout(MailId id, Collection<UUID> persons) {
        persons.forEach(person -> jdbc.sql("insert into mail_about (mail_id, person_id) values (?, ?)")
                .params(id.value(), person)
                .update());
    }

    private @Nullable String sealed(Map<String, String> secrets) {
        return secrets.isEmpty()
                ? null
                : box.seal(secrets.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n")));
    }

    private Map<String, String> opened(@Nullable String sealed) {
        Map<String, String> secrets = new HashMap<>();
        if (sealed != null) {
            box.open(sealed).orElse("").lines().forEach(line -> {
                int split = line.indexOf('=');
                secrets.put(line.substring(0, split), line.substring(split + 1));
            });
        }
        return secrets;
    }

    /** Takes the mail that has waited longest; whoever takes it must tell what became of it before the lease ends. */
    Optional<StoredMail> claim(UUID claim, Instant now, Duration lease) {
        Optional<UUID> next = jdbc.sql(
                        "select id from mail where " + DUE + " order by due_at, created_at, id fetch first 1 rows only")
                .param("now", Rows.utc(now))
                .query(UUID.class)
                .optional();
        return next.filter(id -> jdbc.sql("update mail set state = 'SENDING', claim = :claim, claimed_until = :until,"
                                        + " tries = tries + 1 where id = :id and " + DUE)
                                .param("claim", claim)
                                .param("until", Rows.utc(now.plus(lease)))
                                .param("id", id)
                                .param("now", Rows.utc(now))
                                .update()
                        == 1)
                .flatMap(id -> find(new MailId(id)));
    }

    void sent(MailId id, UUID claim, Instant now) {
        jdbc.sql("update mail set state = 'SENT', claim = null, claimed_until = null, error = null, secrets = null,"
                        + " sent_at = ? where id = ? and claim = ?")
                .params(Rows.utc(now), id.value(), claim)
                .update();
    }

    void caught(MailId id, UUID claim, Instant now) {
        jdbc.sql(
                        "update mail set state = 'CAUGHT', claim = null, claimed_until = null, error = null, tries = tries - 1,"
                                + " sent_at = ? where id = ? and claim = ?")
                .params(Rows.utc(now), id.value(), claim)
                .update();
    }

    void failed(MailId id, UUID claim, String error, @Nullable Instant nextTry) {
        jdbc.sql("update mail set state = :state, claim = null, claimed_until = null, error = :error,"
                        + " due_at = coalesce(:next, due_at) where id = :id and claim = :claim")
                .param("state", nextTry == null ? "FAILED" : "WAITING")
                .param("error", error.substring(0, Math.min(error.length(), MAX_ERROR)))
                .param("next", nextTry == null ? null : Rows.utc(nextTry), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .param("claim", claim)
                .update();
    }

    void hurry(MailId id, Instant now) {
        jdbc.sql("update mail set due_at = ? where id = ? and state = 'WAITING'")
                .params(Rows.utc(now), id.value())
                .update();
    }

    void requeue(MailId id, Map<String, String> secrets, Instant now) {
        jdbc.sql("update mail set state = 'WAITING', tries = 0, error = null, due_at = :now, secrets = :secrets"
                        + " where id = :id and state = 'FAILED'")
                .param("now", Rows.utc(now))
                .param("secrets", sealed(secrets), Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    Optional<StoredMail> find(MailId id) {
        return jdbc.sql("select * from mail where id = ?")
                .param(id.value())
                .query((row, number) ->
                        new StoredMail(row(row), opened(row.getString("secrets")), row.getString("reference")))
                .optional();
    }

    List<MailRow> page(OutboxFilter filter, int offset, int limit) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        values.put("offset", offset);
        values.put("limit", limit);
        return jdbc.sql("select * from mail" + where
                        + " order by created_at desc, id desc offset :offset rows fetch next :limit rows only")
                .params(values)
                .query((row, number) -> row(row))
                .list();
    }

    long count(OutboxFilter filter) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql("select count(*) from mail" + where(filter, values))
                .params(values)
                .query(Long.class)
                .single();
    }

    private static String where(OutboxFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        MailState state = filter.state();
        if (state != null) {
            where.append(" and state = :state");
            values.put("state", state.name());
        }
        String kind = filter.kind();
        if (kind != null) {
            where.append(" and kind = :kind");
            values.put("kind", kind);
        }
        if (!filter.text().isBlank()) {
            where.append(" and (lower(address) like :text escape '!' or lower(recipient_name) like :text escape '!'"
                    + " or lower(subject) like :text escape '!')");
            values.put(
                    "text",
                    "%" + filter.text().strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1") + "%");
        }
        return where.toString();
    }

    List<MailRow> of(UUID person) {
        return jdbc.sql("""
                        select * from mail where recipient_id = :person
                            or id in (select mail_id from mail_about where person_id = :person)
                        order by created_at, id""")
                .param("person", person)
                .query((row, number) -> row(row))
                .list();
    }

    void erase(UUID person) {
        jdbc.sql("delete from mail where recipient_id = ?").param(person).update();
        jdbc.sql("""
                        update mail set subject = '', body = '', secrets = null, error = null,
                            state = case when state in ('WAITING', 'SENDING') then 'FAILED' else state end,
                            claim = null, claimed_until = null
                        where id in (select mail_id from mail_about where person_id = ?)""").param(person).update();
        jdbc.sql("delete from mail_about where person_id = ?").param(person).update();
    }

    private static MailRow row(ResultSet row) throws SQLException {
        return new MailRow(
                new MailId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getObject("recipient_id", UUID.class),
                row.getString("address"),
                row.getString("recipient_name"),
                Locale.of(row.getString("language")),
                new MailText(row.getString("subject"), row.getString("body")),
                row.getBoolean("secret"),
                MailState.valueOf(row.getString("state")),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "due_at"),
                row.getInt("tries"),
                row.getString("error"),
                instant(row.getObject("sent_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
