package de.kitacampus.portal.slave.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations that this version of the portal knows, by the names of the history tables that Spring Modulith gives them. */
final class SchemaVersions {

    private static final String ROOT = "__root";
    private static final Pattern FILE = Pattern.compile(".*/db/migration/([a-z_]+)/V(\\d+)__.*\\.sql");

    private final Map<String, Integer> newest = new TreeMap<>();

    SchemaVersions() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
                Matcher name = FILE.matcher(file.getURL().toString());
                if (name.matches()) {
                    newest.merge(table(name.group(1)), Integer.valueOf(name.group(2)), Integer::max);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Newest migration by history table. */
    Map<String, String> newest() {
        Map<String, String> versions = new TreeMap<>();
        newest.forEach((table, version) -> versions.put(table, version.toString()));
        return versions;
    }

    private static String table(String module) {
        return ROOT.equals(module) ? Tables.HISTORY : Tables.HISTORY + "_" + module;
    }

    private static String module(String table) {
        return Tables.HISTORY.equals(table) ? ROOT : table.substring(Tables.HISTORY.length() + 1);
    }

    /** Modules of which the backup has a later state than this version can read. Vendors differ after the point only. */
    List<String> newerThanKnown(Map<String, String> schema) {
        List<String> newer = new ArrayList<>();
        schema.forEach((table, version) -> {
            if (Integer.parseInt(version.split("\\.")[0]) > newest.getOrDefault(table, 0)) {
                newer.add(module(table) + " " + version);
            }
        });
        return newer;
    }

    /** Makes the tables as they were when the backup was made. */
    void migrate(DataSource database, Map<String, String> schema) {
        schema.forEach((table, version) -> Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + module(table), vendor(database) + module(table))
                .table(table)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .failOnMissingLocations(false)
                .target(MigrationVersion.fromVersion(Objects.requireNonNull(version)))
                .load()
                .migrate());
    }

    /** Removes everything; only for a database that was empty before. */
    static void clear(DataSource database) {
        Flyway.configure().dataSource(database).cleanDisabled(false).load().clean();
    }

    private static String vendor(DataSource database) {
        try (var connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return "classpath:db/vendor/" + product.toLowerCase(java.util.Locale.ROOT) + "/";
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
