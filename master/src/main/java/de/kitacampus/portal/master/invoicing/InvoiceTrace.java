package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.shell.ChangeTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invoices, cancellations and credit notes on the page of all changes. */
@Component
class InvoiceTrace extends ChangeTable {

    /** Of a table whose rows carry the whole document, without it. */
    private static final String TABLE =
            "(select number, kind, customer, buyer_name, billing_month, gross, issued_at, issued_by"
                    + " from invoice) issued";

    InvoiceTrace(JdbcClient database) {
        super(
                database,
                ChangeKind.INVOICE,
                new Columns(
                        TABLE, "issued_at", "issued_by", "number", "number || ' ' || customer || ' ' || buyer_name"));
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return new Change(
                Rows.instant(row, "issued_at"),
                row.getString("issued_by"),
                kind(),
                number,
                "invoices/" + number,
                "invoicing.change." + InvoiceKind.valueOf(row.getString("kind")),
                List.of(
                        row.getString("buyer_name"),
                        YearMonth.parse(row.getString("billing_month")),
                        Money.euro(row.getBigDecimal("gross"))),
                number);
    }
}
