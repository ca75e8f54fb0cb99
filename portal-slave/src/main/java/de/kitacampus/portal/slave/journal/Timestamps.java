package de.kitacampus.portal.slave.journal;

import de.kitacampus.portal.common.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Instants for JDBC drivers that know only offset times. */
final class Timestamps {

    private Timestamps() {}

    static OffsetDateTime column(Instant instant) {
        return Rows.utc(instant);
    }

    static @Nullable Instant read(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
