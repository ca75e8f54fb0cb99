package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.shell.ChangeTable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** List prices on the page of all changes. */
@Component
class ListPriceTrace extends ChangeTable {

    ListPriceTrace(JdbcClient database) {
        super(
                database,
                ChangeKind.PRICE,
                new Columns("list_price_change", "changed_at", "changed_by", "id", "course_number"));
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        String course = row.getString("course_number");
        BigDecimal before = row.getBigDecimal("price_before");
        return new Change(
                Rows.instant(row, "changed_at"),
                row.getString("changed_by"),
                kind(),
                course,
                "courses/" + course,
                "pricing.change.list-price",
                List.of(before == null ? "–" : Money.euro(before), Money.euro(row.getBigDecimal("price_after"))),
                Rows.uuid(row, "id"));
    }
}
