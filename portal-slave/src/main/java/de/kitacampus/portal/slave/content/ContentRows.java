package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Rows of own content and its versions. */
final class ContentRows {

    private ContentRows() {}

    static OwnContent content(ResultSet row, int line) throws SQLException {
        ContentId id = new ContentId(Rows.uuid(row, "content_id"));
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
                new VersionId(Rows.uuid(row, "version_id")),
                new ContentId(Rows.uuid(row, "content_id")),
                row.getInt("version"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_in_bytes"),
                row.getString("sha256"),
                row.getString("link"),
                row.getBoolean("active"),
                row.getString("note"),
                Rows.instant(row, "added_at"),
                row.getObject("added_by", UUID.class));
    }
}
