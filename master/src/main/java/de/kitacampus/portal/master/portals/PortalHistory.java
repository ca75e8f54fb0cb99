package de.kitacampus.portal.master.portals;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.shell.ChangeTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who added, suspended or resumed which portal, and which key it enrolled with. Rows are only ever added.
 *
 * @see "Design decision: DD222-20261123-changes-of-portals.md"
 */
@Component
class PortalHistory extends ChangeTable {

    /** What was done to a portal, or to the master's own key. */
    enum Action {
        ADDED,
        CODE,
        ENROLLED,
        ENROLLED_ANEW,
        SUSPENDED,
        RESUMED,
        MASTER_KEY
    }

    private final JdbcClient database;
    private final CurrentAccount current;
    private final Clock clock;

    PortalHistory(JdbcClient database, CurrentAccount current, Clock clock) {
        super(
                database,
                ChangeKind.PORTAL,
                new Columns(
                        "portal_change",
                        "changed_at",
                        "changed_by",
                        "id",
                        "portal_name || ' ' || coalesce(customer_number, '') || ' ' || coalesce(key_id, '')"));
        this.database = database;
        this.current = current;
        this.clock = clock;
    }

    /** What somebody of the back office did, in the transaction of the change itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(StoredPortal portal, Action action) {
        insert(portal, current.name(), action, null);
    }

    /** The portal itself has come with a key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enrolled(StoredPortal portal, Action action, String keyId) {
        insert(portal, portal.name(), action, keyId);
    }

    /** The master signs with another key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rotated(String keyId) {
        insert(null, current.name(), Action.MASTER_KEY, keyId);
    }

    private void insert(@Nullable StoredPortal portal, String by, Action action, @Nullable String keyId) {
        database.sql("""
                        insert into portal_change (id, portal_id, portal_name, customer_number, changed_at, changed_by, action, key_id)
                        values (:id, :portal, :name, :customer, :at, :by, :action, :key)
                        """)
                .param("id", UUID.randomUUID())
                .param("portal", portal == null ? null : portal.id())
                .param("name", portal == null ? "" : portal.name())
                .param("customer", portal == null ? null : portal.customer().value())
                .param("at", Rows.utc(clock.instant()))
                .param("by", by)
                .param("action", action.name())
                .param("key", keyId)
                .update();
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        Action action = Action.valueOf(row.getString("action"));
        String key = Change.orNothing(java.util.Objects.requireNonNullElse(row.getString("key_id"), ""));
        boolean ofMaster = action == Action.MASTER_KEY;
        return new Change(
                Rows.instant(row, "changed_at"),
                row.getString("changed_by"),
                kind(),
                ofMaster ? "Master" : row.getString("portal_name"),
                ofMaster ? "signing-keys" : "portals",
                "portals.change." + action,
                List.of(row.getString("portal_name"), key),
                Rows.uuid(row, "id"));
    }
}
