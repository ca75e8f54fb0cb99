package de.kitacampus.portal.slave.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One state of the whole database, read table by table while others go on writing; rows are never all in memory. */
final class DatabaseSnapshot implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** H2's own level, which other databases call repeatable read. */
    private static final int H2_SNAPSHOT = 6;

    private static final int FETCH = 500;

    private final Connection connection;

    private DatabaseSnapshot(Connection connection) {
        this.connection = connection;
    }

    static DatabaseSnapshot of(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            connection.setTransactionIsolation(h2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (Statement first = connection.createStatement()) {
                // The state is that of the first statement.
                first.execute("select 1 from " + Tables.kept(connection).getFirst() + " where 1 = 0");
            }
            return new DatabaseSnapshot(connection);
        } catch (SQLException | RuntimeException broken) {
            connection.close();
            throw broken;
        }
    }

    List<String> tables() throws SQLException {
        return Tables.kept(connection);
    }

    Map<String, String> schema() throws SQLException {
        return Tables.schema(connection);
    }

    /** The first row of a query as texts; empty if there is none. */
    List<String> row(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            if (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    values.add(rows.getString(column));
                }
            }
            return values;
        }
    }

    long count() throws SQLException {
        long all = 0;
        for (String table : tables()) {
            all += Long.parseLong(row("select count(*) from " + table).getFirst());
        }
        return all;
    }

    /**
     * Writes the names of the columns and then each row as a line of JSON.
     *
     * @param progress hears of every row
     * @return how many rows there are
     */
    long write(String table, OutputStream out, LongConsumer progress) throws SQLException, IOException {
        Map<String, ColumnKind> columns = Tables.columns(connection, table);
        ColumnKind[] kinds = columns.values().toArray(ColumnKind[]::new);
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        line(writer, List.copyOf(columns.keySet()));
        long count = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                @Nullable Object[] values = new @Nullable Object[kinds.length];
                while (rows.next()) {
                    for (int column = 0; column < kinds.length; column++) {
                        values[column] = kinds[column].read(rows, column + 1);
                    }
                    line(writer, Arrays.asList(values));
                    count++;
                    progress.accept(1);
                }
            }
        }
        writer.flush();
        return count;
    }

    private static void line(BufferedWriter writer, List<?> values) throws IOException {
        writer.write(JSON.writeValueAsString(values));
        writer.write('\n');
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
