package de.kitacampus.portal.master.customers;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import de.kitacampus.portal.master.shell.FieldChanges;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what of a carrier when. Rows are only ever added. */
@Service
public class CarrierHistory {

    private final JdbcClient database;
    private final FieldChanges changes;
    private final CurrentAccount current;
    private final Clock clock;

    CarrierHistory(JdbcClient database, CurrentAccount current, Clock clock) {
        this.database = database;
        changes = new FieldChanges(database, "carrier_change", "customer_number");
        this.current = current;
        this.clock = clock;
    }

    /**
     * One changed field.
     *
     * @param at when
     * @param by user name
     * @param field its name, see the texts {@code customers.field.*}
     * @param before empty if there was nothing
     * @param after empty if there is nothing now
     */
    public record Entry(Instant at, String by, String field, String before, String after) {}

    /** The latest first. */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<Entry> of(CustomerNumber carrier, int offset, int limit) {
        return database.sql("select * from carrier_change where customer_number = ?"
                        + " order by changed_at desc, field, id offset ? rows fetch next ? rows only")
                .params(carrier.value(), offset, limit)
                .query((row, _) -> new Entry(
                        Rows.instant(row, "changed_at"),
                        row.getString("changed_by"),
                        row.getString("field"),
                        row.getString("value_before"),
                        row.getString("value_after")))
                .list();
    }

    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public int count(CustomerNumber carrier) {
        return database.sql("select count(*) from carrier_change where customer_number = ?")
                .param(carrier.value())
                .query(Integer.class)
                .single();
    }

    /** In the transaction of the change itself; what is alike before and after is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    void record(CustomerNumber carrier, Map<String, String> before, Map<String, String> after) {
        changes.record(carrier.value(), before, after, current.name(), clock.instant());
    }
}
