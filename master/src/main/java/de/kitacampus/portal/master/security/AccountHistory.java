package de.kitacampus.portal.master.security;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.shell.ChangeTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who gave which account which role, locked or unlocked it. Rows are only ever added. */
@Component
class AccountHistory extends ChangeTable {

    /** What was done to an account. */
    enum Action {
        ADDED,
        ROLE,
        LOCKED,
        UNLOCKED,
        PASSWORD
    }

    private final JdbcClient database;
    private final CurrentAccount current;
    private final Clock clock;

    AccountHistory(JdbcClient database, CurrentAccount current, Clock clock) {
        super(
                database,
                ChangeKind.ROLE,
                new Columns("back_office_account_change", "changed_at", "changed_by", "id", "user_name"));
        this.database = database;
        this.current = current;
        this.clock = clock;
    }

    /**
     * In the transaction of the change itself.
     *
     * @param role of the account from now on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String userName, Action action, BackOfficeRole role) {
        database.sql("insert into back_office_account_change (id, user_name, changed_at, changed_by, action, role)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        userName,
                        Rows.utc(clock.instant()),
                        current.name(),
                        action.name(),
                        role.name())
                .update();
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        String userName = row.getString("user_name");
        return new Change(
                Rows.instant(row, "changed_at"),
                row.getString("changed_by"),
                kind(),
                userName,
                "accounts",
                "security.change." + Action.valueOf(row.getString("action")),
                List.of(
                        userName,
                        new Change.Word("security.role." + row.getString("role").toLowerCase(Locale.ROOT))),
                Rows.uuid(row, "id"));
    }
}
