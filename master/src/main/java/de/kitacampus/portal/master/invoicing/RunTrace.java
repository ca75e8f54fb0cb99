package de.kitacampus.portal.master.invoicing;

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

/** Who started which monthly run, on the page of all changes. */
@Component
class RunTrace extends ChangeTable {

    private static final String TABLE = "(select id, billing_month, started_at, started_by,"
            + " (select count(*) from invoice_run_item where run_id = invoice_run.id) carriers from invoice_run) run";

    RunTrace(JdbcClient database) {
        super(database, ChangeKind.INVOICE, new Columns(TABLE, "started_at", "started_by", "id", "billing_month"));
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        String month = row.getString("billing_month");
        return new Change(
                Rows.instant(row, "started_at"),
                row.getString("started_by"),
                kind(),
                month,
                "monthly-run",
                "invoicing.change.run",
                List.of(YearMonth.parse(month), row.getLong("carriers")),
                Rows.uuid(row, "id"));
    }
}
