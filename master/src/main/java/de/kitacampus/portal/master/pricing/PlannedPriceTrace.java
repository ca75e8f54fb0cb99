package de.kitacampus.portal.master.pricing;

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

/** Who planned a list price: on its day it is the system that changes it. */
@Component
class PlannedPriceTrace extends ChangeTable {

    PlannedPriceTrace(JdbcClient database) {
        super(
                database,
                ChangeKind.PRICE,
                new Columns("planned_price", "planned_at", "planned_by", "id", "course_number"));
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        String course = row.getString("course_number");
        return new Change(
                Rows.instant(row, "planned_at"),
                row.getString("planned_by"),
                kind(),
                course,
                "courses/" + course,
                "pricing.change.planned",
                List.of(Rows.day(row, "valid_from"), Money.euro(row.getBigDecimal("price"))),
                Rows.uuid(row, "id"));
    }
}
