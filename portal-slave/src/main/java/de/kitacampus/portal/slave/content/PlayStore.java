package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who learns which version, and the sessions in which that happens. */
@Repository
class PlayStore {

    private static final String SESSION = """
            select s.id, s.play_id, s.language, s.sign_in, s.account_id, s.secret_hash, s.ticket_until, s.used_at, s.ended,
                p.person_id, p.version_id, v.content_id, c.title
            from content_play_session s join content_play p on p.id = s.play_id
            join content_version v on v.id = p.version_id join content c on c.id = v.content_id""";

    private final JdbcClient jdbc;

    PlayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session as it is kept. */
    record Kept(
            PlaySession session,
            UUID signIn,
            UUID account,
            @Nullable String secretHash,
            Instant ticketUntil,
            Instant usedAt,
            PlayAccess.@Nullable Reason ended) {}

    /** The play of this person and version, which is begun if need be. */
    UUID play(VersionId version, PersonId person, Instant now) {
        jdbc.sql("""
                        insert into content_play (id, version_id, person_id, state, seconds, started_at, updated_at)
                        values (?, ?, ?, 'STARTED', 0, ?, ?) on conflict do nothing""")
                .params(UUID.randomUUID(), version.value(), person.value(), Rows.utc(now), Rows.utc(now))
                .update();
        return jdbc.sql("select id from content_play where version_id = ? and person_id = ?")
                .params(version.value(), person.value())
                .query(UUID.class)
                .single();
    }

    /** Locks the row, so that commits of two windows follow each other. */
    PlayResult locked(UUID play) {
        return jdbc.sql("select state, score, seconds from content_play where id = ? for update")
                .param(play)
                .query(PlayStore::result)
                .single();
    }

    PlayResult result(UUID play) {
        return jdbc.sql("select state, score, seconds from content_play where id = ?")
                .param(play)
                .query(PlayStore::result)
                .single();
    }

    private static PlayResult result(ResultSet row, int line) throws SQLException {
        return new PlayResult(
                PlayResult.State.valueOf(row.getString("state")), row.getBigDecimal("score"), row.getLong("seconds"));
    }

    void stands(UUID play, PlayResult.State state, @Nullable BigDecimal score, long seconds, Instant now) {
        jdbc.sql(
                        "update content_play set state = :state, score = :score, seconds = :seconds, updated_at = :now where id = :id")
                .param("state", state.name())
                .param("score", score, Types.NUMERIC)
                .param("seconds", seconds)
                .param("now", Rows.utc(now))
                .param("id", play)
                .update();
    }

    /** From the start, for it is due once more; that it was done is kept elsewhere. */
    void again(UUID play, Instant now) {
        jdbc.sql("delete from content_play_item where play_id = ?").param(play).update();
        jdbc.sql("""
                        update content_play set state = 'STARTED', score = null, seconds = 0, sequencing = null, updated_at = ?
                        where id = ?""").params(Rows.utc(now), play).update();
    }

    Optional<String> sequencing(UUID play) {
        return jdbc.sql("select sequencing from content_play where id = ? and sequencing is not null")
                .param(play)
                .query(String.class)
                .optional();
    }

    void keepSequencing(UUID play, String state) {
        jdbc.sql("update content_play set sequencing = ? where id = ?")
                .params(state, play)
                .update();
    }

    void open(UUID play, UUID signIn, UUID account, String language, String ticketHash, Instant until, Instant now) {
        jdbc.sql("""
                        insert into content_play_session (id, play_id, sign_in, account_id, language, ticket_hash, ticket_until, used_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID(), play, signIn, account, language, ticketHash, Rows.utc(until), Rows.utc(now))
                .update();
    }

    Optional<Kept> ofTicket(String ticketHash) {
        return jdbc.sql(SESSION + " where s.ticket_hash = ?")
                .param(ticketHash)
                .query(PlayStore::kept)
                .optional();
    }

    Optional<Kept> find(UUID session) {
        return jdbc.sql(SESSION + " where s.id = ?")
                .param(session)
                .query(PlayStore::kept)
                .optional();
    }

    /**
     * Of two that try it at once one wins.
     *
     * @return whether this one did
     */
    boolean redeem(UUID session, String secretHash, Instant now) {
        return jdbc.sql("""
                        update content_play_session set secret_hash = ?, used_at = ?
                        where id = ? and secret_hash is null and ended is null""").params(secretHash, Rows.utc(now), session).update() == 1;
    }

    void replaceOthers(UUID play, UUID session) {
        jdbc.sql("""
                        update content_play_session set ended = 'REPLACED'
                        where play_id = ? and id <> ? and ended is null and secret_hash is not null""").params(play, session).update();
    }

    void used(UUID session, Instant now, Instant unlessSince) {
        jdbc.sql("update content_play_session set used_at = ? where id = ? and used_at < ?")
                .params(Rows.utc(now), session, Rows.utc(unlessSince))
                .update();
    }

    void end(UUID session, PlayAccess.Reason reason) {
        jdbc.sql("update content_play_session set ended = ? where id = ? and ended is null")
                .params(reason.name(), session)
                .update();
    }

    int sweep(Instant before) {
        return jdbc.sql("delete from content_play_session where used_at < ?")
                .param(Rows.utc(before))
                .update();
    }

    /** Everything of a person. */
    void erase(PersonId person) {
        List.of("content_play_session", "content_play_item").forEach(table -> jdbc.sql(
                        "delete from " + table + " where play_id in (select id from content_play where person_id = ?)")
                .param(person.value())
                .update());
        jdbc.sql("delete from content_play where person_id = ?")
                .param(person.value())
                .update();
    }

    private static Kept kept(ResultSet row, int line) throws SQLException {
        String ended = row.getString("ended");
        return new Kept(
                new PlaySession(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "play_id"),
                        new PersonId(Rows.uuid(row, "person_id")),
                        new ContentId(Rows.uuid(row, "content_id")),
                        new VersionId(Rows.uuid(row, "version_id")),
                        row.getString("title"),
                        row.getString("language")),
                Rows.uuid(row, "sign_in"),
                Rows.uuid(row, "account_id"),
                row.getString("secret_hash"),
                Rows.instant(row, "ticket_until"),
                Rows.instant(row, "used_at"),
                ended == null ? null : PlayAccess.Reason.valueOf(ended));
    }
}
