package de.kitacampus.portal.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * An embedded PostgreSQL for {@code ./portal demo --postgres}: starts in a folder that it keeps, makes the databases that are
 * missing and the master's role, writes a file when it is ready and runs until it is stopped.
 */
public final class DemoPostgres {

    private DemoPostgres() {}

    /**
     * @param arguments data folder, port, file to write when ready, names of databases
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(Integer.parseInt(arguments[1]))
                .setServerConfig("max_connections", "200")
                // The library's defaults are for throw-away databases; this one is kept.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            createMissing(postgres, Arrays.asList(arguments).subList(3, arguments.length));
            createApplication(postgres);
            Files.writeString(Path.of(arguments[2]), postgres.getJdbcUrl("postgres", "postgres"));
            CountDownLatch stop = new CountDownLatch(1);
            Thread main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop.countDown();
                join(main);
            }));
            stop.await();
        }
    }

    private static void createMissing(EmbeddedPostgres postgres, List<String> names) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            for (String name : names) {
                try (var lookup = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
                    lookup.setString(1, name);
                    if (!lookup.executeQuery().next()) {
                        connection.createStatement().execute("create database " + name);
                    }
                }
            }
        }
    }

    /** The master's role, which owns nothing, so that the database keeps portals apart from each other (DD214). */
    private static void createApplication(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var known = statement.executeQuery("select 1 from pg_roles where rolname = 'master_application'")) {
                if (known.next()) {
                    return;
                }
            }
            statement.execute("create role master_application login password 'master_application'");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
