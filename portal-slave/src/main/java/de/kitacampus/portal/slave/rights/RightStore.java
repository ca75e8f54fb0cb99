package de.kitacampus.portal.slave.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.RoleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ticks of the matrices. Plain SQL, since a page reads thousands of them. */
@Repository
class RightStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RightStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Set<Grant> all(ItemKind kind) {
        Set<Grant> grants = new HashSet<>();
        Map<String, RightsItem> items = new HashMap<>();
        jdbc.sql("select item_key, role_id from role_right where item_kind = ?")
                .param(kind.name())
                .query(row -> {
                    RightsItem item = items.computeIfAbsent(row.getString(1), key -> new RightsItem(kind, key));
                    grants.add(new Grant(new RoleId(row.getObject(2, UUID.class)), item));
                });
        return grants;
    }

    /** Which of these items are ticked for which roles. */
    Set<Grant> of(Collection<RightsItem> items) {
        Set<Grant> grants = new HashSet<>();
        if (!items.isEmpty()) {
            jdbc.sql("select item_kind, item_key, role_id from role_right where item_key in (:keys)")
                    .param("keys", items.stream().map(RightsItem::key).toList())
                    .query(row -> {
                        grants.add(new Grant(new RoleId(Rows.uuid(row, "role_id")), ItemRows.item(row)));
                    });
        }
        grants.removeIf(grant -> !items.contains(grant.item()));
        return grants;
    }

    /** Roles with the right, and since when if that is known. */
    Map<RoleId, Optional<Instant>> rolesWith(RightsItem item) {
        Map<RoleId, Optional<Instant>> roles = new HashMap<>();
        jdbc.sql("select role_id, granted_at from role_right where item_kind = ? and item_key = ?")
                .params(item.kind().name(), item.key())
                .query(row -> {
                    roles.put(new RoleId(Rows.uuid(row, "role_id")), since(row));
                });
        return roles;
    }

    Map<RightsItem, Map<RoleId, Optional<Instant>>> ofRoles(ItemKind kind, List<RoleId> roles) {
        Map<RightsItem, Map<RoleId, Optional<Instant>>> found = new HashMap<>();
        if (!roles.isEmpty()) {
            jdbc.sql("""
                            select item_kind, item_key, role_id, granted_at from role_right
                            where item_kind = :kind and role_id in (:roles)""")
                    .param("kind", kind.name())
                    .param("roles", roles.stream().map(RoleId::value).toList())
                    .query(row -> {
                        found.computeIfAbsent(ItemRows.item(row), _ -> new HashMap<>())
                                .put(new RoleId(Rows.uuid(row, "role_id")), since(row));
                    });
        }
        return found;
    }

    private static Optional<Instant> since(ResultSet row) throws SQLException {
        return Optional.ofNullable(Rows.instantOrNull(row, "granted_at"));
    }

    void add(Collection<Grant> grants, Instant now) {
        OffsetDateTime at = Rows.utc(now);
        List<Object[]> rows = new ArrayList<>();
        grants.forEach(grant -> rows.add(new Object[] {
            UuidCreator.getTimeOrderedEpoch(),
            grant.role().value(),
            grant.item().kind().name(),
            grant.item().key(),
            at
        }));
        batches.batchUpdate(
                "insert into role_right (id, role_id, item_kind, item_key, granted_at) values (?, ?, ?, ?, ?)", rows);
    }

    void remove(Collection<Grant> grants) {
        List<Object[]> rows = new ArrayList<>();
        grants.forEach(grant -> rows.add(new Object[] {
            grant.role().value(), grant.item().kind().name(), grant.item().key()
        }));
        batches.batchUpdate("delete from role_right where role_id = ? and item_kind = ? and item_key = ?", rows);
    }

    /** How often the matrix was changed until now. */
    long changes(ItemKind kind) {
        return jdbc.sql("select changes from right_matrix where item_kind = ?")
                .param(kind.name())
                .query(Long.class)
                .single();
    }

    /**
     * Counts a change; whoever else changes the same matrix waits until this transaction is over.
     *
     * @return the number of the change
     */
    long nextChange(ItemKind kind) {
        jdbc.sql("update right_matrix set changes = changes + 1 where item_kind = ?")
                .param(kind.name())
                .update();
        return changes(kind);
    }
}
