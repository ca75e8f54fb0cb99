package de.kitacampus.portal.slave.backup;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Kinds of columns, each as text in a way that H2 and PostgreSQL read and write alike. */
enum ColumnKind {
    UUID_VALUE(Types.OTHER) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return text(row.getObject(column));
        }

        @Override
        Object parse(Object value) {
            return UUID.fromString(value.toString());
        }
    },
    MOMENT(Types.TIMESTAMP_WITH_TIMEZONE) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant().toString();
        }

        @Override
        Object parse(Object value) {
            return java.time.Instant.parse(value.toString()).atOffset(ZoneOffset.UTC);
        }
    },
    DAY(Types.DATE) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return text(row.getObject(column, LocalDate.class));
        }

        @Override
        Object parse(Object value) {
            return LocalDate.parse(value.toString());
        }
    },
    TIME(Types.TIME) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return text(row.getObject(column, LocalTime.class));
        }

        @Override
        Object parse(Object value) {
            return LocalTime.parse(value.toString());
        }
    },
    BYTES(Types.BINARY) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        Object parse(Object value) {
            return Base64.getDecoder().decode(value.toString());
        }
    },
    FIGURE(Types.NUMERIC) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            BigDecimal figure = row.getBigDecimal(column);
            return figure == null ? null : figure.toPlainString();
        }

        @Override
        Object parse(Object value) {
            return new BigDecimal(value.toString());
        }
    },
    YES_OR_NO(Types.BOOLEAN) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : value;
        }

        @Override
        Object parse(Object value) {
            return value;
        }
    },
    WORDS(Types.VARCHAR) {
        @Override
        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object parse(Object value) {
            return value.toString();
        }
    };

    private final int sqlType;

    ColumnKind(int sqlType) {
        this.sqlType = sqlType;
    }

    /** As JSON: a text, a truth value or null. */
    abstract @Nullable Object read(ResultSet row, int column) throws SQLException;

    abstract Object parse(Object value);

    void write(PreparedStatement statement, int column, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(column, sqlType);
        } else if (this == BYTES) {
            statement.setBytes(column, (byte[]) parse(value));
        } else {
            statement.setObject(column, parse(value));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * @param type the database's own name of the type
     * @throws IllegalArgumentException if it is none that this portal uses
     */
    static ColumnKind of(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "uuid" -> UUID_VALUE;
            case "timestamp with time zone", "timestamptz" -> MOMENT;
            case "date" -> DAY;
            case "time" -> TIME;
            case "bytea", "binary varying", "varbinary" -> BYTES;
            case "numeric", "decimal", "smallint", "integer", "bigint", "int2", "int4", "int8", "serial", "bigserial" ->
                FIGURE;
            case "boolean", "bool" -> YES_OR_NO;
            case "varchar", "character varying", "char", "character", "bpchar", "text" -> WORDS;
            default -> throw new IllegalArgumentException("a column of the type " + type + " cannot be backed up");
        };
    }
}
