package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The discounts of carriers on the list price. */
@Service
@Transactional
public class Discounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient database;
    private final CurrentAccount current;
    private final Clock clock;

    Discounts(JdbcClient database, CurrentAccount current, Clock clock) {
        this.database = database;
        this.current = current;
        this.clock = clock;
    }

    /** The carriers that have a discount, in per cent. */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public Map<CustomerNumber, BigDecimal> all() {
        return database
                .sql("select customer_number, percent from carrier_discount")
                .query((row, _) -> Map.entry(CustomerNumber.of(row.getString(1)), row.getBigDecimal(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Acts on everything the carrier's portal asks from now on; what was quoted before stays.
     *
     * @param percent 0 to 100 with two decimal places; 0 takes the discount away
     * @throws IllegalArgumentException if it lies outside
     */
    @RolesAllowed(Roles.ADMIN)
    public void set(CustomerNumber carrier, BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("a discount lies between 0 and 100 per cent: " + percent);
        }
        database.sql("delete from carrier_discount where customer_number = ?")
                .param(carrier.value())
                .update();
        if (percent.signum() > 0) {
            database.sql("insert into carrier_discount (customer_number, percent, changed_by, changed_at)"
                            + " values (?, ?, ?, ?)")
                    .params(carrier.value(), percent, current.name(), Rows.utc(clock.instant()))
                    .update();
        }
    }
}
