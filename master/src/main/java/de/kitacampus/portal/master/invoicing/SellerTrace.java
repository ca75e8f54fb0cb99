package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.shell.ChangeTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of who issues invoices on the page of all changes. */
@Component
class SellerTrace extends ChangeTable {

    SellerTrace(JdbcClient database) {
        super(
                database,
                ChangeKind.INVOICE,
                new Columns("invoice_seller", "saved_at", "saved_by", "version", "cast(version as varchar(20))"));
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        long version = row.getLong("version");
        return new Change(
                Rows.instant(row, "saved_at"),
                row.getString("saved_by"),
                kind(),
                String.valueOf(version),
                "invoice-sender",
                "invoicing.change.seller",
                List.of(version),
                version);
    }
}
