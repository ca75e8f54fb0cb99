package de.kitacampus.portal.slave.backup;

import de.kitacampus.portal.slave.backup.Manifest.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Fills the tables of a fresh database with the rows of a backup, in the caller's transaction. */
final class DatabaseLoad {

    private static final int BATCH = 500;
    private static final int LONGEST_TEXT = 500_000_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .build();

    private final Connection connection;
    private final BackupReader backup;

    DatabaseLoad(Connection connection, BackupReader backup) {
        this.connection = connection;
        this.backup = backup;
    }

    void run() throws SQLException, IOException {
        Map<String, Part> parts = new HashMap<>();
        backup.manifest().tables().forEach(part -> parts.put(part.name(), part));
        List<String> order = Tables.inOrder(connection, Tables.kept(connection));
        for (String name : parts.keySet()) {
            if (!order.contains(name)) {
                throw new IOException("there is no table " + name);
            }
        }
        empty(order);
        for (String table : order) {
            Part part = parts.get(table);
            if (part != null) {
                load(table, part);
                countOn(table);
            }
        }
    }

    /** Migrations leave some rows behind; those of the backup take their place. */
    private void empty(List<String> order) throws SQLException {
        List<String> back = new ArrayList<>(order);
        Collections.reverse(back);
        try (Statement statement = connection.createStatement()) {
            for (String table : back) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }

    private void load(String table, Part part) throws SQLException, IOException {
        Map<String, ColumnKind> known = Tables.columns(connection, table);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(backup.open(Manifest.TABLES, part), StandardCharsets.UTF_8))) {
            List<ColumnKind> kinds = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (@Nullable Object name : line(Objects.requireNonNullElse(lines.readLine(), "[]"))) {
                names.add(String.valueOf(name));
                ColumnKind kind = known.get(String.valueOf(name));
                if (kind == null) {
                    throw new IOException("there is no column " + name + " in " + table);
                }
                kinds.add(kind);
            }
            String sql = "insert into " + table + " (" + String.join(", ", names) + ") values ("
                    + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                long rows = insert(lines, kinds, insert);
                if (rows != part.rows()) {
                    throw new IOException(table + " has " + rows + " rows instead of " + part.rows());
                }
            }
        }
    }

    private static long insert(BufferedReader lines, List<ColumnKind> kinds, PreparedStatement insert)
            throws SQLException, IOException {
        long rows = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            List<@Nullable Object> values = line(text);
            for (int column = 0; column < kinds.size(); column++) {
                kinds.get(column).write(insert, column + 1, values.get(column));
            }
            insert.addBatch();
            rows++;
            if (rows % BATCH == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> line(String text) {
        return JSON.readValue(text, List.class);
    }

    /** Columns that count by themselves go on after the highest number. */
    private void countOn(String table) throws SQLException {
        for (String column : Tables.counters(connection, table)) {
            try (Statement statement = connection.createStatement();
                    var highest = statement.executeQuery("select coalesce(max(" + column + "), 0) + 1 from " + table)) {
                highest.next();
                long next = highest.getLong(1);
                statement.executeUpdate("alter table " + table + " alter column " + column + " restart with " + next);
            }
        }
    }
}
