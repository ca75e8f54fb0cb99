package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.common.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Backups and their timetable in the database. */
@Repository
class BackupStore {

    private static final int MAX_ERROR = 1_000;

    private final JdbcClient jdbc;

    BackupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param due the moment of the timetable, or null
     * @return false if that moment is taken already
     */
    boolean begin(UUID id, @Nullable Instant due, Instant now, @Nullable UUID account, String file, boolean sealed) {
        return jdbc.sql("""
                        insert into backup_run (id, due_at, started_at, started_by, state, file_name, sealed)
                        values (:id, :due, :now, :account, 'RUNNING', :file, :sealed) on conflict do nothing""")
                        .param("id", id)
                        .param("due", due == null ? null : Rows.utc(due), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", Rows.utc(now))
                        .param("account", account, Types.OTHER)
                        .param("file", file)
                        .param("sealed", sealed)
                        .update()
                == 1;
    }

    boolean isTaken(Instant due) {
        return jdbc.sql("select count(*) from backup_run where due_at = ?")
                        .param(Rows.utc(due))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void done(UUID id, Instant now, long size, long rows, long files) {
        jdbc.sql(
                        "update backup_run set state = 'DONE', finished_at = ?, size_in_bytes = ?, row_count = ?, file_count = ?"
                                + " where id = ?")
                .params(Rows.utc(now), size, rows, files, id)
                .update();
    }

    void failed(UUID id, Instant now, String error) {
        jdbc.sql("update backup_run set state = 'FAILED', finished_at = ?, error = ? where id = ?")
                .params(Rows.utc(now), error.substring(0, Math.min(error.length(), MAX_ERROR)), id)
                .update();
    }

    /** What a stop of the portal cut off. */
    void cutOff(Instant now) {
        jdbc.sql("update backup_run set state = 'FAILED', finished_at = ?, error = ? where state = 'RUNNING'")
                .params(Rows.utc(now), "the portal was stopped")
                .update();
    }

    void gone(UUID id) {
        jdbc.sql("update backup_run set state = 'GONE' where id = ?").param(id).update();
    }

    /** The latest first. */
    List<BackupRow> latest(int limit, Function<UUID, @Nullable String> nameOf) {
        return jdbc.sql("select * from backup_run order by started_at desc, id desc fetch first ? rows only")
                .param(limit)
                .query((row, number) -> row(row, nameOf))
                .list();
    }

    /** Good ones whose files are there, the latest first. */
    List<BackupRow> kept() {
        return jdbc.sql("select * from backup_run where state = 'DONE' order by started_at desc, id desc")
                .query((row, number) -> row(row, account -> null))
                .list();
    }

    Optional<BackupRow> find(UUID id) {
        return jdbc.sql("select * from backup_run where id = ?")
                .param(id)
                .query((row, number) -> row(row, account -> null))
                .optional();
    }

    Timetable timetable() {
        return jdbc.sql("select * from backup_timetable where id = 1")
                .query((row, number) -> new Timetable(
                        row.getInt("version"),
                        row.getBoolean("daily"),
                        row.getObject("at_time", LocalTime.class),
                        row.getInt("keep"),
                        Rows.instant(row, "since")))
                .optional()
                .orElse(Timetable.NONE);
    }

    /**
     * @return false if somebody else saved meanwhile
     */
    boolean save(Timetable timetable) {
        String sql = timetable.version() == 0
                ? "insert into backup_timetable (id, version, daily, at_time, keep, since)"
                        + " values (1, :version + 1, :daily, :at, :keep, :since) on conflict do nothing"
                : "update backup_timetable set version = :version + 1, daily = :daily, at_time = :at, keep = :keep,"
                        + " since = :since where version = :version";
        return jdbc.sql(sql)
                        .param("version", timetable.version(), Types.INTEGER)
                        .param("daily", timetable.daily())
                        .param("at", timetable.at())
                        .param("keep", timetable.keep())
                        .param("since", Rows.utc(timetable.since()))
                        .update()
                == 1;
    }

    private static BackupRow row(ResultSet row, Function<UUID, @Nullable String> nameOf) throws SQLException {
        UUID account = row.getObject("started_by", UUID.class);
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new BackupRow(
                row.getObject("id", UUID.class),
                Rows.instant(row, "started_at"),
                row.getObject("due_at") != null,
                account == null ? null : nameOf.apply(account),
                BackupRow.State.valueOf(row.getString("state")),
                finished == null ? null : finished.toInstant(),
                row.getString("file_name"),
                row.getLong("size_in_bytes"),
                row.getLong("row_count"),
                row.getLong("file_count"),
                row.getBoolean("sealed"),
                row.getString("error"));
    }
}
