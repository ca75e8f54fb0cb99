package de.kitacampus.portal.master.usage;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger without the application around it, for benches in processes of their own. */
public final class Ledgers {

    private Ledgers() {}

    public static LedgerQueries over(DataSource database) {
        return new LedgerQueries(JdbcClient.create(database));
    }
}
