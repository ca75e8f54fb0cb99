package de.kitacampus.portal.slave.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a database, told alike by H2 and PostgreSQL. */
final class Tables {

    static final String HISTORY = "flyway_schema_history";
    /** What was backed up says nothing about the installation it is put back into. */
    private static final String RUNS = "backup_run";

    private Tables() {}

    /** All of them, by name. */
    static List<String> all(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet tables = data.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {
            "TABLE", "BASE TABLE", "PARTITIONED TABLE"
        })) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names.stream().sorted().toList();
    }

    /** What belongs into a backup: everything but the histories of migrations and the list of backups. */
    static List<String> kept(Connection connection) throws SQLException {
        return all(connection).stream()
                .filter(name -> !name.startsWith(HISTORY) && !name.equals(RUNS))
                .toList();
    }

    /** Newest migration by history table. */
    static Map<String, String> schema(Connection connection) throws SQLException {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String table : all(connection)) {
            if (table.startsWith(HISTORY)) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(
                                "select \"version\" from \"" + table
                                        + "\" where \"success\" and \"version\" is not null order by \"installed_rank\" desc")) {
                    versions.put(table, row.next() ? row.getString(1) : "0");
                }
            }
        }
        return versions;
    }

    static Map<String, ColumnKind> columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet nothing = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData data = nothing.getMetaData();
            Map<String, ColumnKind> columns = new LinkedHashMap<>();
            for (int column = 1; column <= data.getColumnCount(); column++) {
                columns.put(data.getColumnName(column), ColumnKind.of(data.getColumnTypeName(column)));
            }
            return columns;
        }
    }

    /** Names of the columns that count by themselves. */
    static List<String> counters(Connection connection, String table) throws SQLException {
        List<String> counters = new ArrayList<>();
        try (ResultSet columns =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (columns.next()) {
                if ("YES".equals(columns.getString("IS_AUTOINCREMENT"))) {
                    counters.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return counters;
    }

    /** The same tables, each after those that its rows refer to. */
    static List<String> inOrder(Connection connection, List<String> names) throws SQLException {
        Map<String, Set<String>> needs = new HashMap<>();
        for (String name : names) {
            needs.put(name, referredTo(connection, name));
        }
        Set<String> ordered = new LinkedHashSet<>();
        Set<String> left = new TreeSet<>(names);
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(name -> needs.getOrDefault(name, Set.of()).stream()
                            .allMatch(other -> other.equals(name) || ordered.contains(other) || !left.contains(other)))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + left);
            }
            ordered.addAll(ready);
            left.removeAll(new HashSet<>(ready));
        }
        return List.copyOf(ordered);
    }

    private static Set<String> referredTo(Connection connection, String table) throws SQLException {
        Set<String> others = new HashSet<>();
        try (ResultSet keys =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                others.add(keys.getString("PKTABLE_NAME"));
            }
        }
        return others;
    }
}
