package de.kitacampus.portal.master.usage;

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

/** Months that were closed for billing, on the page of all changes. */
@Component
class ClosingTrace extends ChangeTable {

    ClosingTrace(JdbcClient database) {
        super(
                database,
                ChangeKind.INVOICE,
                new Columns("usage_closing", "closed_at", "closed_by", "id", "customer || ' ' || billing_month"));
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        String customer = row.getString("customer");
        return new Change(
                Rows.instant(row, "closed_at"),
                row.getString("closed_by"),
                kind(),
                customer,
                "carriers/" + customer,
                "usage.change.closed",
                List.of(YearMonth.parse(row.getString("billing_month")), customer),
                Rows.uuid(row, "id"));
    }
}
