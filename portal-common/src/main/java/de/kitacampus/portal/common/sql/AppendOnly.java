package de.kitacampus.portal.common.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on tables whose rows are never changed and never deleted; PostgreSQL has one of its own. */
public final class AppendOnly implements Trigger {

    private static final String RESTRICT_VIOLATION = "23001";

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String guarded, boolean before, int type) {
        table = guarded;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException(
                table + " is append-only: " + (after == null ? "DELETE" : "UPDATE") + " refused", RESTRICT_VIOLATION);
    }
}
