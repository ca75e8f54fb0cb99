package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.pricing.PastUsage;
import de.kitacampus.portal.master.pricing.PricedUsage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the ledger what a carrier booked, by month, course and price. */
@Component
@Transactional(readOnly = true)
class LedgerPastUsage implements PastUsage {

    private static final String OF_CARRIER =
            " from usage_event where customer = ? and billing_month between ? and ? and type ";

    private final JdbcClient database;

    LedgerPastUsage(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Month> months(CustomerNumber carrier, BillingPeriod first, BillingPeriod last) {
        Map<String, Long> users = new TreeMap<>();
        database.sql("select billing_month, count(distinct user_id)" + OF_CARRIER
                        + "= 'COURSE_BOOKED' group by billing_month")
                .params(carrier.value(), first.toString(), last.toString())
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(month -> users.put(month.getKey(), month.getValue()));
        Map<String, List<PricedUsage>> usage = new TreeMap<>();
        database.sql("select billing_month, course, case type when 'COURSE_BOOKED' then billed_price"
                        + " else -billed_price end as price, vat_rate,"
                        + " sum(case type when 'COURSE_BOOKED' then 1 else -1 end) as bookings" + OF_CARRIER
                        + "in ('COURSE_BOOKED', 'BOOKING_CANCELLED') group by 1, 2, 3, 4 order by 1, 2, 3, 4")
                .params(carrier.value(), first.toString(), last.toString())
                .query((row, _) -> usage.computeIfAbsent(row.getString("billing_month"), _ -> new ArrayList<>())
                        .add(new PricedUsage(
                                CourseNumber.of(row.getString("course")),
                                Money.euro(row.getBigDecimal("price")),
                                new VatRate(row.getBigDecimal("vat_rate")),
                                row.getLong("bookings"))))
                .list();
        return usage.entrySet().stream()
                .map(month -> new Month(
                        new BillingPeriod(YearMonth.parse(month.getKey())),
                        month.getValue(),
                        users.getOrDefault(month.getKey(), 0L)))
                .toList();
    }
}
