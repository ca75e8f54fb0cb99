package de.kitacampus.portal.master.tenancy;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the application's role read and write the tables that the owner made, if the operator gave two roles, and says so at the start
 * if not: PostgreSQL keeps tenants apart for everybody but owners and superusers.
 *
 * @see "DD214-20261123-tenants-apart-in-the-database.md"
 */
@Component
class ApplicationRole implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationRole.class);

    private final String role;
    private final boolean ofItsOwn;

    ApplicationRole(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username:}") String role,
            @Value("${spring.flyway.user:}") String owner) {
        this.role = role;
        this.ofItsOwn = url.startsWith("jdbc:postgresql:") && !owner.isEmpty() && !owner.equals(role);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return ofItsOwn && event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    /** No truncate, which asks no policy; and no right to make or change a table. */
    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            String quoted = statement.enquoteIdentifier(role, true);
            statement.execute("grant select, insert, update, delete on all tables in schema public to " + quoted);
            statement.execute("grant usage, select on all sequences in schema public to " + quoted);
        } catch (SQLException refused) {
            throw new IllegalStateException(
                    "spring.flyway.user must own the tables, so that it can grant them to " + role, refused);
        }
    }

    @Override
    public String getCallbackName() {
        return "application-role";
    }

    @EventListener
    void ready(ApplicationReadyEvent started) {
        JdbcClient jdbc = started.getApplicationContext().getBean(JdbcClient.class);
        if (isPostgres(started) && !isKeptApart(jdbc)) {
            LOG.warn(
                    "The database does not keep portals apart, because {} owns the tables or is a superuser. Give the application a"
                            + " role of its own: set spring.flyway.user and spring.flyway.password to the owner, and"
                            + " spring.datasource.username to a role without rights of its own.",
                    role);
        }
    }

    private static boolean isPostgres(ApplicationReadyEvent started) {
        return !started.getApplicationContext()
                .getBeansOfType(TenantDataSource.class)
                .isEmpty();
    }

    static boolean isKeptApart(JdbcClient jdbc) {
        return jdbc.sql("select row_security_active('usage_event')")
                .query(Boolean.class)
                .single();
    }
}
