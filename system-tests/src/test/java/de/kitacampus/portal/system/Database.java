package de.kitacampus.portal.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The H2 file of a stopped application, read from outside. */
final class Database implements AutoCloseable {

    private final Connection connection;

    /**
     * @param data the application's data folder
     * @param name master or portal
     */
    Database(Path data, String name) {
        try {
            connection = DriverManager.getConnection(
                    "jdbc:h2:file:" + data.resolve("database").resolve(name)
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;ACCESS_MODE_DATA=r",
                    "",
                    "");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Everything in the database as SQL text. */
    String dump() {
        return String.join("\n", column("script"));
    }

    /** The first column of a query, as text. */
    List<String> column(String query) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                result.add(String.valueOf(rows.getString(1)));
            }
            return result;
        } catch (SQLException broken) {
            throw new IllegalStateException(query, broken);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
