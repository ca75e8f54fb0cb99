package de.kitacampus.portal.master.disputes;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.shell.Change;
import de.kitacampus.portal.master.shell.ChangeKind;
import de.kitacampus.portal.master.shell.ChangeTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions about disputes on the page of all changes. */
@Component
class DisputeTrace extends ChangeTable {

    DisputeTrace(JdbcClient database) {
        super(
                database,
                ChangeKind.INVOICE,
                new Columns(
                        "dispute_decision",
                        "decided_at",
                        "decided_by",
                        "dispute_id",
                        "coalesce(credit_note, '') || ' ' || answer"));
    }

    @Override
    protected Change read(ResultSet row) throws SQLException {
        UUID id = Rows.uuid(row, "dispute_id");
        String note = row.getString("credit_note");
        return new Change(
                Rows.instant(row, "decided_at"),
                row.getString("decided_by"),
                kind(),
                note == null ? id.toString() : note,
                "disputes?state=all&dispute=" + id,
                note == null ? "disputes.change.rejected" : "disputes.change.accepted",
                note == null
                        ? List.of(row.getString("answer"))
                        : List.of(Money.euro(row.getBigDecimal("credited")), note),
                id);
    }
}
