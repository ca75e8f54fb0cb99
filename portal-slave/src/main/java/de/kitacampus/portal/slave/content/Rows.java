package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as both databases give and take them. */
final class Rows {

    private Rows() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static OwnContent content(ResultSet row, int line) throws SQLException {
        ContentId id = new ContentId(uuid(row, "content_id"));
        return new OwnContent(
                id,
                OwnContent.number(row.getLong("number")),
                new ContentData(
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("folder"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getBoolean("must_confirm"),
                        row.getBoolean("tell_title"),
                        Money.euro(row.getBigDecimal("selling_price")),
                        new VatRate(row.getBigDecimal("vat_rate"))),
                ContentState.valueOf(row.getString("state")),
                row.getInt("revision"),
                version(row, line));
    }

    static ContentVersion version(ResultSet row, int line) throws SQLException {
        return new ContentVersion(
                new VersionId(uuid(row, "version_id")),
                new ContentId(uuid(row, "content_id")),
                row.getInt("version"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_in_bytes"),
                row.getString("sha256"),
                row.getString("link"),
                row.getBoolean("active"),
                row.getString("note"),
                instant(row, "added_at"),
                row.getObject("added_by", UUID.class));
    }
}
