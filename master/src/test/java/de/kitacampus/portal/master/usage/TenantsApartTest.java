package de.kitacampus.portal.master.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.master.tenancy.Tenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PostgreSQL keeps portals apart where a query forgets to.
 *
 * @see "DD214-20261123-tenants-apart-in-the-database.md"
 */
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql")
class TenantsApartTest extends LedgerScene {

    private static final String ALL_LINES = "select count(*) from usage_event";
    private static final String MOVE_HEADS = "update usage_head set sequence = sequence + 1";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    TestPortal other;

    @BeforeEach
    void both_have_booked() {
        send(journal.close(TestJournal.booking("1.9.04"), TestJournal.booking("1.9.04")));
        other = portals.enrol(clock);
        ledger.accept(other.id(), other.sign(new TestJournal(other).close(TestJournal.booking("1.9.04"))), "v1");
    }

    @Test
    void a_forgotten_filter_shows_nothing_of_others() {
        assertThat(as(portal.id(), ALL_LINES)).isEqualTo(2);
        assertThat(as(other.id(), ALL_LINES)).isEqualTo(1);
        assertThat(as(PortalId.random(), ALL_LINES)).isZero();
        assertThat(as(portal.id(), "select count(distinct portal) from usage_sum"))
                .isEqualTo(1);
        assertThat(as(portal.id(), "select count(*) from invoice_series")).isZero();
        assertThat(count(ALL_LINES)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void nothing_is_written_for_another_portal() {
        assertThatThrownBy(() -> as(portal.id(), () -> jdbc.sql(
                                "insert into usage_head (portal, epoch, sequence, hash) values (?, 7, 0, '')")
                        .params(other.id().value())
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThat(as(portal.id(), () -> jdbc.sql(MOVE_HEADS).update())).isEqualTo(1);
        assertThat(ledger.head(other.id()).orElseThrow().sequence()).isEqualTo(1);
        assertThat(ledger.head(portal.id()).orElseThrow().sequence()).isEqualTo(3);
    }

    @Test
    void a_batch_is_taken_in_by_its_portal_with_the_sums_of_all() {
        long before = count("select sum(lines) from usage_sum where portal = '" + UsageSums.ALL_PORTALS
                + "' and dimension = 'ALL'");

        Tenant.of(portal.id()).run(() -> receipt(send(journal.close(TestJournal.booking("1.9.04")))));

        assertThat(totals().count()).isEqualTo(3);
        assertThat(count("select sum(lines) from usage_sum where portal = '" + UsageSums.ALL_PORTALS
                        + "' and dimension = 'ALL'"))
                .isEqualTo(before + 1);
    }

    @Test
    void the_tenant_can_change_within_a_transaction() {
        List<Long> seen = new ArrayList<>();
        Tenant.of(portal.id())
                .run(() -> transaction.executeWithoutResult(_ -> {
                    seen.add(count(ALL_LINES));
                    seen.add(as(other.id(), ALL_LINES));
                    seen.add(count(ALL_LINES));
                }));

        assertThat(seen).containsExactly(2L, 1L, 2L);
    }

    @Test
    void a_connection_returns_to_the_pool_without_a_tenant() throws SQLException {
        as(portal.id(), ALL_LINES);
        Tenant.of(portal.id()).run(() -> transaction.executeWithoutResult(_ -> count(ALL_LINES)));
        assertThatThrownBy(() -> as(portal.id(), "select 1 / 0")).isInstanceOf(DataAccessException.class);

        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        List<Connection> connections = new ArrayList<>();
        try {
            while (connections.size() < pool.getMaximumPoolSize()) {
                connections.add(pool.getConnection());
            }
            for (Connection connection : connections) {
                assertThat(first(connection, "select coalesce(current_setting('portal.tenant', true), '')"))
                        .isEmpty();
                assertThat(first(connection, ALL_LINES)).isEqualTo("0");
            }
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    /** Tokens are noted before it is known who calls, and say nothing. */
    @Test
    void every_table_with_a_portal_has_a_policy() {
        assertThat(jdbc.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind = 'r' and a.attname = 'portal' and not c.relrowsecurity
                        """).query(String.class).list()).containsExactly("seen_token");
    }

    @Test
    void the_application_can_neither_empty_nor_change_tables() {
        for (String statement : List.of("truncate usage_head", "drop policy usage_event_of_tenant on usage_event")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private long as(PortalId tenant, String sql) {
        return as(tenant, () -> count(sql));
    }

    private static <T> T as(PortalId tenant, ScopedValue.CallableOp<T, RuntimeException> work) {
        return Tenant.of(tenant).call(work);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
