package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.rights.RightsHistory.Action;
import de.kitacampus.portal.slave.rights.RightsHistory.Filter;
import de.kitacampus.portal.slave.rights.RightsHistory.Terms;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history in the database; knows no way to change or remove what was written, and PostgreSQL refuses it too. */
@Repository
class HistoryStore {

    private static final String INSERT = """
            insert into right_change (changed_at, account_id, action, item_kind, item_key, role_id, person_id, allowed,
                valid_from, valid_until, change_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    HistoryStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param number of the change of the matrix, or 0 for changes of exceptions
     */
    void add(List<RightChange> changes, long number) {
        batches.batchUpdate(
                INSERT, changes.stream().map(change -> values(change, number)).toList());
    }

    private static Object[] values(RightChange change, long number) {
        Optional<Terms> terms = Optional.ofNullable(change.exception());
        RoleId role = change.role();
        PersonId person = change.person();
        return new Object[] {
            Rows.utc(change.at()),
            change.account(),
            change.action().name(),
            change.item().kind().name(),
            change.item().key(),
            role == null ? null : role.value(),
            person == null ? null : person.value(),
            terms.map(Terms::allowed).orElse(null),
            terms.map(Terms::from).orElse(null),
            terms.map(Terms::until).orElse(null),
            number
        };
    }

    /** Changes of the matrix after this one. */
    List<RightChange> after(ItemKind kind, long number) {
        return jdbc.sql("select * from right_change where item_kind = ? and change_number > ? order by id desc")
                .params(kind.name(), number)
                .query((row, line) -> change(row))
                .list();
    }

    List<RightChange> page(Filter filter, int offset, int limit) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        values.put("offset", offset);
        values.put("limit", limit);
        return jdbc.sql("select * from right_change" + where + " order by id desc limit :limit offset :offset")
                .params(values)
                .query((row, line) -> change(row))
                .list();
    }

    long count(Filter filter) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        return jdbc.sql("select count(*) from right_change" + where)
                .params(values)
                .query(Long.class)
                .single();
    }

    private static String where(Filter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        Optional.ofNullable(filter.role()).ifPresent(role -> {
            where.append(" and role_id = :role");
            values.put("role", role.value());
        });
        Optional.ofNullable(filter.item()).ifPresent(item -> {
            where.append(" and item_kind = :kind and item_key = :key");
            values.put("kind", item.kind().name());
            values.put("key", item.key());
        });
        Optional.ofNullable(filter.person()).ifPresent(person -> {
            where.append(" and person_id = :person");
            values.put("person", person.value());
        });
        Optional.ofNullable(filter.from()).ifPresent(day -> {
            where.append(" and changed_at >= :from");
            values.put("from", begin(day));
        });
        Optional.ofNullable(filter.to()).ifPresent(day -> {
            where.append(" and changed_at < :to");
            values.put("to", begin(day.plusDays(1)));
        });
        return where.toString();
    }

    private static Object begin(LocalDate day) {
        return Rows.utc(day.atStartOfDay(BillingPeriod.ZONE).toInstant());
    }

    private static RightChange change(ResultSet row) throws SQLException {
        UUID role = Rows.uuidOrNull(row, "role_id");
        UUID person = Rows.uuidOrNull(row, "person_id");
        return new RightChange(
                Rows.instant(row, "changed_at"),
                Rows.uuidOrNull(row, "account_id"),
                Action.valueOf(row.getString("action")),
                ItemRows.item(row),
                role == null ? null : new RoleId(role),
                person == null ? null : new PersonId(person),
                person == null
                        ? null
                        : new Terms(
                                row.getBoolean("allowed"), Rows.day(row, "valid_from"), Rows.day(row, "valid_until")));
    }
}
