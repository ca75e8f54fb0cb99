package de.kitacampus.portal.common.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring context of a test its own empty database: H2 in memory, or a database of one embedded PostgreSQL when the
 * system property {@code test.database} is {@code postgresql}.
 */
public class DatabaseForTests implements ContextCustomizerFactory {

    private static final String CHOICE = "test.database";
    /** A setting of the tests: the role of the application, when it does not own its tables. */
    private static final String ROLE = "test.database.role";

    private static @Nullable EmbeddedPostgres postgres;

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new OwnDatabase();
    }

    /** All instances are equal, so that contexts are shared between test classes. */
    private record OwnDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "database-for-tests",
                            settings(context.getEnvironment().getProperty(ROLE))));
        }
    }

    private static Map<String, Object> settings(@Nullable String role) {
        Map<String, Object> settings = new HashMap<>(freshDatabase());
        if (role != null && isPostgres()) {
            settings.put("spring.flyway.url", settings.get("spring.datasource.url"));
            settings.put("spring.flyway.user", "postgres");
            settings.put("spring.flyway.password", "postgres");
            settings.put("spring.datasource.username", role);
        }
        return settings;
    }

    private static boolean isPostgres() {
        return "postgresql".equals(System.getProperty(CHOICE));
    }

    /** Settings of a fresh and empty database. */
    public static Map<String, Object> freshDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        if (isPostgres()) {
            return Map.of(
                    "spring.datasource.url", createInPostgres(name),
                    "spring.datasource.username", "postgres",
                    "spring.datasource.password", "postgres",
                    "spring.datasource.hikari.maximum-pool-size", "8",
                    // The server may be gone before the contexts are closed; nobody should wait for it then.
                    "spring.datasource.hikari.connection-timeout", "5000");
        }
        return Map.of(
                "spring.datasource.url",
                "jdbc:h2:mem:" + name
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    }

    private static synchronized String createInPostgres(String name) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .start();
                try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
                    connection.createStatement().execute("create role application login");
                }
            }
            try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database " + name);
            }
            return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
