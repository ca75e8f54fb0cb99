package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.content.LearnerRecords.Learner;
import de.kitacampus.portal.master.content.Playing.EndReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of play sessions. */
@Repository
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PlaySession session, String secretHash) {
        Learner learner = session.learner();
        jdbc.sql("""
                        insert into content_session (id, secret_hash, portal, user_id, course, booking, package_id,
                            return_url, language, usable_until, started_at, seen_at, test)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        session.id(),
                        secretHash,
                        learner.portal().value(),
                        learner.user().value(),
                        learner.course().value(),
                        learner.booking().value(),
                        session.packageId(),
                        session.returnUrl(),
                        session.language(),
                        Rows.utc(session.usableUntil()),
                        Rows.utc(session.startedAt()),
                        Rows.utc(session.startedAt()),
                        session.test())
                .update();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from content_session where id = ?")
                .param(id)
                .query(Sessions::row)
                .optional();
    }

    void seen(UUID id, Instant now) {
        jdbc.sql("update content_session set seen_at = ? where id = ? and ended_at is null")
                .params(Rows.utc(now), id)
                .update();
    }

    /**
     * Ends a session.
     *
     * @return whether it was running
     */
    boolean end(UUID id, EndReason reason, Instant now) {
        return jdbc.sql("update content_session set ended_at = ?, end_reason = ? where id = ? and ended_at is null")
                        .params(Rows.utc(now), reason.name(), id)
                        .update()
                == 1;
    }

    /** The running sessions of a learner. */
    List<UUID> running(Learner learner) {
        return jdbc.sql("""
                        select id from content_session
                        where portal = ? and user_id = ? and course = ? and ended_at is null""")
                .params(
                        learner.portal().value(),
                        learner.user().value(),
                        learner.course().value())
                .query(UUID.class)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        PlaySession session = new PlaySession(
                row.getObject("id", UUID.class),
                Tickets.learner(row),
                row.getObject("package_id", UUID.class),
                row.getString("return_url"),
                row.getString("language"),
                Rows.instant(row, "usable_until"),
                Rows.instant(row, "started_at"),
                row.getBoolean("test"));
        String reason = row.getString("end_reason");
        return new Row(
                session,
                row.getString("secret_hash"),
                Rows.instant(row, "seen_at"),
                reason == null ? null : EndReason.valueOf(reason));
    }

    /** A session as stored. */
    record Row(
            PlaySession session,
            String secretHash,
            Instant seenAt,
            @Nullable EndReason ended) {}
}
