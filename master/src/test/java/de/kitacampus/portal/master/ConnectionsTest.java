package de.kitacampus.portal.master;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Connections to the database. */
@SpringBootTest
class ConnectionsTest {

    @Autowired
    DataSource database;

    /** @see "Design decision: DD005-20261122-h2-durability.md" */
    @Test
    void the_connection_that_made_the_tables_is_never_retired() throws SQLException {
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        assertThat(pool.getMaxLifetime()).isZero();
        assertThat(pool.getMinimumIdle()).isEqualTo(pool.getMaximumPoolSize());
    }
}
