package de.kitacampus.portal.master.customers;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.shell.ChangeTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carriers on the page of all changes. */
@Component
class CarrierTrace extends ChangeTable {

    CarrierTrace(JdbcClient database) {
        super(
                database,
                ChangeKind.CARRIER,
                new Columns(
                        "carrier_change",
                        "changed_at",
                        "changed_by",
                        "id",
                        "customer_number || ' ' || value_before || ' ' || value_after"));
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        String carrier = row.getString("customer_number");
        return new Change(
                Rows.instant(row, "changed_at"),
                row.getString("changed_by"),
                kind(),
                carrier,
                "carriers/" + carrier,
                "customers.change",
                List.of(
                        new Change.Word("customers.field." + row.getString("field")),
                        Change.orNothing(row.getString("value_before")),
                        Change.orNothing(row.getString("value_after"))),
                Rows.uuid(row, "id"));
    }
}
