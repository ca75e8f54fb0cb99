package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.shell.ChangeTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments, entered and taken back, on the page of all changes. */
@Component
class PaymentTrace extends ChangeTable {

    PaymentTrace(JdbcClient database) {
        super(
                database,
                ChangeKind.INVOICE,
                new Columns("invoice_payment", "entered_at", "entered_by", "id", "number || ' ' || note"));
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        String number = row.getString("number");
        boolean takenBack = Rows.uuidOrNull(row, "takes_back") != null;
        return new Change(
                Rows.instant(row, "entered_at"),
                row.getString("entered_by"),
                kind(),
                number,
                "invoices/" + number,
                takenBack ? "invoicing.change.payment.back" : "invoicing.change.payment",
                List.of(Money.euro(row.getBigDecimal("amount")), Rows.day(row, "paid_on")),
                Rows.uuid(row, "id"));
    }
}
