package de.kitacampus.portal.slave.rights;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What a right is about, as the tables of this module name it. */
final class ItemRows {

    private ItemRows() {}

    static RightsItem item(ResultSet row) throws SQLException {
        return new RightsItem(ItemKind.valueOf(row.getString("item_kind")), row.getString("item_key"));
    }
}
