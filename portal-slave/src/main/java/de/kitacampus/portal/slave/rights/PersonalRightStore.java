package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toMap;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Exceptions in the database. Of those that count or will count there is one per person and item, held by a unique key that an
 * exception gives up when it ends.
 *
 * @see "Design decision: DD050-20261122-first-writer-by-unique-key.md"
 */
@Repository
class PersonalRightStore {

    private static final String IN_FORCE = " and ended_at is null and valid_from <= ? and valid_until >= ?";
    private static final String ORDER = " order by valid_until desc, made_at desc, id";

    private final JdbcClient jdbc;

    PersonalRightStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonalRight> inForce(PersonId person, RightsItem item, LocalDate day) {
        return jdbc.sql("select * from personal_right where person_id = ? and item_kind = ? and item_key = ?"
                        + IN_FORCE)
                .params(person.value(), item.kind().name(), item.key(), day, day)
                .query(PersonalRightStore::right)
                .optional();
    }

    Map<RightsItem, PersonalRight> inForce(PersonId person, ItemKind kind, LocalDate day) {
        return jdbc
                .sql("select * from personal_right where person_id = ? and item_kind = ?" + IN_FORCE)
                .params(person.value(), kind.name(), day, day)
                .query(PersonalRightStore::right)
                .list()
                .stream()
                .collect(toMap(PersonalRight::item, right -> right));
    }

    List<PersonalRight> inForce(ItemKind kind, LocalDate day) {
        return jdbc.sql("select * from personal_right where item_kind = ?" + IN_FORCE)
                .params(kind.name(), day, day)
                .query(PersonalRightStore::right)
                .list();
    }

    /** All of a person, also those that have ended. */
    List<PersonalRight> of(PersonId person) {
        return jdbc.sql("select * from personal_right where person_id = ?" + ORDER)
                .param(person.value())
                .query(PersonalRightStore::right)
                .list();
    }

    /** Those that count or will count. */
    List<PersonalRight> live(LocalDate today) {
        return jdbc.sql("select * from personal_right where ended_at is null and valid_until >= ?" + ORDER)
                .param(today)
                .query(PersonalRightStore::right)
                .list();
    }

    List<PersonalRight> live(RightsItem item, LocalDate today) {
        return jdbc.sql("select * from personal_right where item_kind = ? and item_key = ? and ended_at is null"
                        + " and valid_until >= ?" + ORDER)
                .params(item.kind().name(), item.key(), today)
                .query(PersonalRightStore::right)
                .list();
    }

    Optional<PersonalRight> find(UUID id) {
        return jdbc.sql("select * from personal_right where id = ?")
                .param(id)
                .query(PersonalRightStore::right)
                .optional();
    }

    Optional<PersonalRight> live(PersonId person, RightsItem item) {
        return jdbc.sql("select * from personal_right where live_key = ?")
                .param(key(person, item))
                .query(PersonalRightStore::right)
                .optional();
    }

    /** What has ended by itself makes room. */
    void releaseEnded(PersonId person, RightsItem item, LocalDate today) {
        jdbc.sql("update personal_right set live_key = null where live_key = ? and valid_until < ?")
                .params(key(person, item), today)
                .update();
    }

    /**
     * @return false if another one of this person and item counts or will count
     */
    boolean insert(PersonalRight right) {
        return jdbc.sql("""
                        insert into personal_right (id, version, person_id, item_kind, item_key, allowed, valid_from,
                            valid_until, made_at, live_key, reason, account_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                right.id(),
                                right.version(),
                                right.person().value(),
                                right.item().kind().name(),
                                right.item().key(),
                                right.allowed(),
                                right.from(),
                                right.until(),
                                Rows.utc(right.madeAt()),
                                key(right.person(), right.item()))
                        .param(right.reason())
                        .param(right.madeBy())
                        .update()
                == 1;
    }

    /**
     * @return false if somebody else was faster
     */
    boolean update(PersonalRight right) {
        return jdbc.sql("""
                        update personal_right set version = version + 1, valid_until = ?, reason = ?, account_id = ?, made_at = ?
                        where id = ? and version = ? and ended_at is null""")
                        .param(right.until())
                        .param(right.reason())
                        .param(right.madeBy())
                        .params(Rows.utc(right.madeAt()), right.id(), right.version())
                        .update()
                == 1;
    }

    /**
     * @return false if somebody else was faster
     */
    boolean end(PersonalRight right, Instant now) {
        return jdbc.sql("""
                        update personal_right set version = version + 1, ended_at = ?, live_key = null
                        where id = ? and version = ? and ended_at is null""").params(Rows.utc(now), right.id(), right.version()).update() == 1;
    }

    /** Only days and what was allowed stay, by the person's ID. */
    void forget(PersonId person, Instant now) {
        jdbc.sql("""
                        update personal_right set version = version + 1, reason = null, live_key = null,
                            ended_at = coalesce(ended_at, ?) where person_id = ?""").params(Rows.utc(now), person.value()).update();
    }

    private static String key(PersonId person, RightsItem item) {
        return person + " " + item.kind() + " " + item.key();
    }

    private static PersonalRight right(ResultSet row, int line) throws SQLException {
        return new PersonalRight(
                Rows.uuid(row, "id"),
                row.getInt("version"),
                new PersonId(Rows.uuid(row, "person_id")),
                ItemRows.item(row),
                row.getBoolean("allowed"),
                Rows.day(row, "valid_from"),
                Rows.day(row, "valid_until"),
                row.getString("reason"),
                Rows.instant(row, "made_at"),
                Rows.uuidOrNull(row, "account_id"),
                Rows.instantOrNull(row, "ended_at"));
    }
}
