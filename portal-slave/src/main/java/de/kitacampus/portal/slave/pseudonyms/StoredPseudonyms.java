package de.kitacampus.portal.slave.pseudonyms;

import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The database decides who was first, so that two at once get the same user ID.
 *
 * @see "Design decision: DD050-20261122-first-writer-by-unique-key.md"
 */
@Service
@Transactional
class StoredPseudonyms implements Pseudonyms {

    private static final int IDS_PER_QUERY = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredPseudonyms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public UserId of(PersonId person) {
        return stored(person).orElseGet(() -> create(person));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UserId> known(PersonId person) {
        return stored(person);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonId> personOf(UserId userId) {
        return jdbc.sql("select person_id from pseudonym where user_id = ?")
                .param(userId.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UserId, PersonId> personsOf(Collection<UserId> userIds) {
        Map<UserId, PersonId> found = new HashMap<>();
        var ids = userIds.stream().map(UserId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += IDS_PER_QUERY) {
            jdbc.sql("select user_id, person_id from pseudonym where user_id in (:ids)")
                    .param("ids", ids.subList(from, Math.min(from + IDS_PER_QUERY, ids.size())))
                    .query(row -> {
                        found.put(new UserId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class)));
                    });
        }
        return found;
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("delete from pseudonym where person_id = ?")
                .param(person.value())
                .update();
    }

    private UserId create(PersonId person) {
        jdbc.sql("insert into pseudonym (person_id, user_id, created_at) values (?, ?, ?) on conflict do nothing")
                .params(person.value(), UserId.random().value(), Rows.utc(clock.instant()))
                .update();
        return stored(person).orElseThrow();
    }

    private Optional<UserId> stored(PersonId person) {
        return jdbc.sql("select user_id from pseudonym where person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }
}
