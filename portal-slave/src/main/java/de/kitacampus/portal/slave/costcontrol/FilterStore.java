package de.kitacampus.portal.slave.costcontrol;

import de.kitacampus.portal.common.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved filters in the database. */
@Repository
class FilterStore {

    private final JdbcClient jdbc;

    FilterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A filter whose export is mailed.
     *
     * @param mailedFor the due date that was served last
     */
    record Mailed(UUID account, SavedFilter filter, LocalDate mailedFor) {}

    /**
     * @return false if the account has one of this name
     */
    boolean insert(UUID account, SavedFilter filter, Instant at) {
        return jdbc.sql("insert into saved_filter (id, account_id, name, address, created_at) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(filter.id(), account, filter.name(), filter.address(), Rows.utc(at))
                        .update()
                == 1;
    }

    /** By name. */
    List<SavedFilter> of(UUID account) {
        return jdbc.sql("select * from saved_filter where account_id = ? order by lower(name), id")
                .param(account)
                .query((row, line) -> filter(row))
                .list();
    }

    Optional<SavedFilter> find(UUID account, UUID id) {
        return jdbc.sql("select * from saved_filter where account_id = ? and id = ?")
                .params(account, id)
                .query((row, line) -> filter(row))
                .optional();
    }

    Optional<Mailed> findMailed(UUID id) {
        return mailed("id = ?", id).stream().findFirst();
    }

    /** All whose export is mailed. */
    List<Mailed> mailed() {
        return mailed("1 = 1");
    }

    private List<Mailed> mailed(String where, Object... values) {
        return jdbc.sql("select * from saved_filter where rhythm is not null and " + where + " order by id")
                .params(values)
                .query((row, line) ->
                        new Mailed(Rows.uuid(row, "account_id"), filter(row), Rows.day(row, "mailed_for")))
                .list();
    }

    void delete(UUID account, UUID id) {
        jdbc.sql("delete from saved_filter where account_id = ? and id = ?")
                .params(account, id)
                .update();
    }

    /** The one the page opens with, or none. */
    void openWith(UUID account, @Nullable UUID id) {
        jdbc.sql("update saved_filter set opens_for = null where account_id = ?")
                .param(account)
                .update();
        if (id != null) {
            jdbc.sql("update saved_filter set opens_for = account_id where account_id = ? and id = ?")
                    .params(account, id)
                    .update();
        }
    }

    void schedule(UUID account, UUID id, @Nullable Rhythm rhythm, @Nullable LocalDate mailedFor) {
        jdbc.sql(
                        "update saved_filter set rhythm = :rhythm, mailed_for = :mailed where account_id = :account and id = :id")
                .param("rhythm", rhythm == null ? null : rhythm.name(), Types.VARCHAR)
                .param("mailed", mailedFor, Types.DATE)
                .param("account", account)
                .param("id", id)
                .update();
    }

    /**
     * @return false if somebody else served this due date
     */
    boolean serve(Mailed mailed, LocalDate due) {
        return jdbc.sql("update saved_filter set mailed_for = ? where id = ? and mailed_for = ? and rhythm is not null")
                        .params(due, mailed.filter().id(), mailed.mailedFor())
                        .update()
                == 1;
    }

    private static SavedFilter filter(ResultSet row) throws SQLException {
        String rhythm = row.getString("rhythm");
        return new SavedFilter(
                Rows.uuid(row, "id"),
                row.getString("name"),
                row.getString("address"),
                Rows.uuidOrNull(row, "opens_for") != null,
                rhythm == null ? null : Rhythm.valueOf(rhythm));
    }
}
