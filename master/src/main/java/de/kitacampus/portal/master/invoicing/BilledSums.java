package de.kitacampus.portal.master.invoicing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was billed, cancellations and credit notes taken off. */
@Service
@Transactional(readOnly = true)
public class BilledSums {

    private final JdbcClient jdbc;

    BilledSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What came to a carrier in one month.
     *
     * @param month that the invoices are for
     * @param net without tax
     */
    public record Billed(CustomerNumber customer, BillingPeriod month, Money net) {}

    /** By month and carrier. */
    public List<Billed> between(BillingPeriod first, BillingPeriod last) {
        return jdbc.sql("""
                        select customer, billing_month, sum(case kind when 'CREDIT_NOTE' then -net else net end)
                        from invoice where billing_month between ? and ?
                        group by customer, billing_month order by billing_month, customer
                        """)
                .params(first.toString(), last.toString())
                .query((row, _) -> new Billed(
                        CustomerNumber.of(row.getString(1)),
                        new BillingPeriod(YearMonth.parse(row.getString(2))),
                        Money.euro(row.getBigDecimal(3))))
                .list();
    }
}
