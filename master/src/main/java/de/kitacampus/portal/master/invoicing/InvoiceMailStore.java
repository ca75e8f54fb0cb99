package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.invoicing.InvoiceMail.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox and what became of its mails; what happened is only ever added. */
@Repository
@Transactional
class InvoiceMailStore {

    private static final int MAX_REASON = 1_000;
    private static final String DUE = "due_at <= :now and (claimed_until is null or claimed_until < :now)";
    private static final String SELECT = """
            select m.id, m.number, m.address, m.created_at, m.created_by, q.due_at, t.outcome, t.reason, t.tried_at
            from invoice_mail m left join invoice_mail_queue q on q.mail_id = m.id
            left join invoice_mail_try t on t.mail_id = m.id
                and t.place = (select max(l.place) from invoice_mail_try l where l.mail_id = m.id)
            """;

    private static final String COUNTS = """
            select coalesce(sum(case when s.sent then 1 else 0 end), 0),
                coalesce(sum(case when not s.sent and s.waiting then 1 else 0 end), 0),
                coalesce(sum(case when not s.sent and not s.waiting and s.failed then 1 else 0 end), 0),
                coalesce(sum(case when not s.sent and not s.waiting and not s.failed and s.wanted then 1 else 0 end), 0),
                coalesce(sum(case when not s.wanted then 1 else 0 end), 0)
            from (select
                exists (select 1 from invoice_mail m where m.number = i.number) wanted,
                exists (select 1 from invoice_mail m join invoice_mail_queue q on q.mail_id = m.id
                    where m.number = i.number) waiting,
                exists (select 1 from invoice_mail m join invoice_mail_try t on t.mail_id = m.id
                    where m.number = i.number and t.outcome = 'SENT') sent,
                exists (select 1 from invoice_mail m join invoice_mail_try t on t.mail_id = m.id
                    where m.number = i.number and t.outcome = 'GIVEN_UP') failed
                from invoice i join invoice_run r on r.billing_month = i.billing_month
                join invoice_run_item c on c.run_id = r.id and c.customer = i.customer
                where r.id = :run and i.kind = 'INVOICE' and i.issued_at >= r.started_at
                    and i.issued_at <= coalesce(r.finished_at, i.issued_at)) s""";

    private final JdbcClient jdbc;

    InvoiceMailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mail that somebody took to send it.
     *
     * @param place which try this is, from 1
     */
    record Claimed(UUID id, UUID claim, String number, String address, int place) {}

    @Transactional(propagation = Propagation.MANDATORY)
    UUID insert(String number, String address, Instant now, String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into invoice_mail (id, number, address, created_at, created_by) values (?, ?, ?, ?, ?)")
                .params(id, number, address, Rows.utc(now), by)
                .update();
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void queue(UUID mail, Instant now) {
        jdbc.sql("insert into invoice_mail_queue (mail_id, due_at, tries) values (?, ?, 0)")
                .params(mail, Rows.utc(now))
                .update();
    }

    /** Takes the mail that has waited longest; whoever takes it must tell what became of it before the lease ends. */
    Optional<Claimed> claim(Instant now, Duration lease) {
        UUID claim = UUID.randomUUID();
        return jdbc.sql("select mail_id from invoice_mail_queue where " + DUE
                        + " order by due_at, mail_id fetch first 1 rows only")
                .param("now", Rows.utc(now))
                .query(UUID.class)
                .optional()
                .filter(id -> jdbc.sql("update invoice_mail_queue set claim = :claim, claimed_until = :until,"
                                        + " tries = tries + 1 where mail_id = :id and " + DUE)
                                .param("claim", claim)
                                .param("until", Rows.utc(now.plus(lease)))
                                .param("id", id)
                                .param("now", Rows.utc(now))
                                .update()
                        == 1)
                .flatMap(id -> jdbc.sql("select m.number, m.address, q.tries from invoice_mail m"
                                + " join invoice_mail_queue q on q.mail_id = m.id where m.id = ?")
                        .params(id)
                        .query((row, number) ->
                                new Claimed(id, claim, row.getString(1), row.getString(2), row.getInt(3)))
                        .optional());
    }

    /** It has left, so nobody shall try again, also not one whose lease began meanwhile. */
    void sent(Claimed mail, Instant now) {
        tried(mail.id(), mail.place(), "SENT", "", now);
        jdbc.sql("delete from invoice_mail_queue where mail_id = ?")
                .params(mail.id())
                .update();
    }

    void failed(Claimed mail, String reason, Instant now, @Nullable Instant nextTry) {
        tried(mail.id(), mail.place(), nextTry == null ? "GIVEN_UP" : "FAILED", reason, now);
        if (nextTry == null) {
            end(mail);
        } else {
            jdbc.sql("update invoice_mail_queue set due_at = ?, claim = null, claimed_until = null"
                            + " where mail_id = ? and claim = ?")
                    .params(Rows.utc(nextTry), mail.id(), mail.claim())
                    .update();
        }
    }

    void withoutServer(Claimed mail, Instant now) {
        withoutServer(mail.id(), mail.place(), now);
        end(mail);
    }

    void withoutServer(UUID mail, int place, Instant now) {
        tried(mail, place, "NO_SERVER", "", now);
    }

    private void end(Claimed mail) {
        jdbc.sql("delete from invoice_mail_queue where mail_id = ? and claim = ?")
                .params(mail.id(), mail.claim())
                .update();
    }

    private void tried(UUID mail, int place, String outcome, String reason, Instant now) {
        jdbc.sql("insert into invoice_mail_try (mail_id, place, outcome, reason, tried_at) values (?, ?, ?, ?, ?)")
                .params(mail, place, outcome, reason.substring(0, Math.min(MAX_REASON, reason.length())), Rows.utc(now))
                .update();
    }

    /** @return whether one waits for this address, which is then tried at once */
    boolean hurry(String number, String address, Instant now) {
        return jdbc.sql("""
                        update invoice_mail_queue set due_at = case when due_at > :now then :now else due_at end
                        where mail_id in (select id from invoice_mail where number = :number and address = :address)
                        """)
                        .param("now", Rows.utc(now))
                        .param("number", number)
                        .param("address", address)
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    public List<InvoiceMail> of(String number) {
        return jdbc.sql(SELECT + " where m.number = ? order by m.created_at desc, m.id")
                .params(number)
                .query((row, index) -> mail(row))
                .list();
    }

    @Transactional(readOnly = true)
    public MailCounts counts(UUID run) {
        return jdbc.sql(COUNTS)
                .param("run", run)
                .query((row, index) ->
                        new MailCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }

    private static InvoiceMail mail(ResultSet row) throws SQLException {
        Instant due = Rows.instantOrNull(row, "due_at");
        return new InvoiceMail(
                Rows.uuid(row, "id"),
                row.getString("number"),
                row.getString("address"),
                Rows.instant(row, "created_at"),
                row.getString("created_by"),
                due == null ? state(row.getString("outcome")) : State.WAITING,
                Rows.instantOrNull(row, "tried_at"),
                due,
                Objects.requireNonNullElse(row.getString("reason"), ""));
    }

    private static State state(String outcome) {
        return switch (outcome) {
            case "SENT" -> State.SENT;
            case "NO_SERVER" -> State.NO_SERVER;
            default -> State.FAILED;
        };
    }
}
