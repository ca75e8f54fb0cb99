package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.invoicing.MonthlyRun.ItemState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Runs and their carriers, so that a run goes on after a restart and everybody sees the same one. */
@Repository
@Transactional
class RunStore {

    private static final int MAX_PROBLEM = 300;

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if another run is open */
    boolean begin(UUID id, BillingPeriod month, List<CustomerNumber> customers, Instant now, String by) {
        int begun =
                jdbc.sql("""
                        insert into invoice_run (id, billing_month, open_mark, started_at, started_by)
                        values (?, ?, 'OPEN', ?, ?) on conflict do nothing
                        """).params(id, month.toString(), Rows.utc(now), by).update();
        if (begun == 1) {
            customers.forEach(
                    customer -> jdbc.sql("""
                            insert into invoice_run_item (run_id, customer, state, invoices, gross, problem)
                            values (?, ?, 'WAITING', 0, 0, '')
                            """).params(id, customer.value()).update());
        }
        return begun == 1;
    }

    @Transactional(readOnly = true)
    Optional<MonthlyRun> latest() {
        return jdbc.sql("select id, billing_month, started_at, started_by, finished_at from invoice_run"
                        + " order by place desc limit 1")
                .query((row, number) -> {
                    UUID id = Rows.uuid(row, "id");
                    return new MonthlyRun(
                            id,
                            new BillingPeriod(YearMonth.parse(row.getString("billing_month"))),
                            Rows.instant(row, "started_at"),
                            row.getString("started_by"),
                            Rows.instantOrNull(row, "finished_at"),
                            items(id));
                })
                .optional();
    }

    private List<MonthlyRun.Item> items(UUID run) {
        return jdbc.sql(
                        "select customer, state, invoices, gross, problem from invoice_run_item where run_id = ? order by customer")
                .params(run)
                .query((row, number) -> new MonthlyRun.Item(
                        row.getString(1),
                        ItemState.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getBigDecimal(4),
                        row.getString(5)))
                .list();
    }

    /** Takes a carrier for the caller's transaction; false when somebody else did it. */
    boolean take(UUID run, CustomerNumber customer) {
        return jdbc.sql(
                        "select 1 from invoice_run_item where run_id = ? and customer = ? and state = 'WAITING' for update")
                .params(run, customer.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void ended(UUID run, CustomerNumber customer, ItemState state, int invoices, BigDecimal gross, String problem) {
        jdbc.sql("""
                        update invoice_run_item set state = ?, invoices = ?, gross = ?, problem = ?
                        where run_id = ? and customer = ? and state = 'WAITING'
                        """)
                .params(
                        state.name(),
                        invoices,
                        gross,
                        problem.substring(0, Math.min(MAX_PROBLEM, problem.length())),
                        run,
                        customer.value())
                .update();
    }

    void finish(UUID run, Instant now) {
        jdbc.sql("update invoice_run set open_mark = null, finished_at = ? where id = ? and finished_at is null")
                .params(Rows.utc(now), run)
                .update();
    }
}
