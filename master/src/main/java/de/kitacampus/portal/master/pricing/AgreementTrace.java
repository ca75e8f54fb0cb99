package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.shell.ChangeTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements on the page of all changes. */
@Component
class AgreementTrace extends ChangeTable {

    AgreementTrace(JdbcClient database) {
        super(
                database,
                ChangeKind.AGREEMENT,
                new Columns("agreement_change", "changed_at", "changed_by", "id", "customer_number || ' ' || terms"));
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        String carrier = row.getString("customer_number");
        return new Change(
                Rows.instant(row, "changed_at"),
                row.getString("changed_by"),
                kind(),
                carrier,
                "prices/" + carrier,
                "pricing.change.agreement." + AgreementHistory.Action.valueOf(row.getString("action")),
                List.of(Rows.day(row, "valid_from"), row.getString("terms")),
                Rows.uuid(row, "id"));
    }
}
