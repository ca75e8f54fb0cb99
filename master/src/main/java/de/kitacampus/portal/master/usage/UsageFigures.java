package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bookings of courses by month, course or carrier over any time, from the kept sums alone.
 *
 * @see "DD177-20261123-sums-of-the-ledger.md"
 */
@Service
@Transactional(readOnly = true)
public class UsageFigures {

    private final JdbcClient jdbc;

    UsageFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what bookings are counted. */
    public enum By {
        MONTH("billing_month"),
        COURSE("member"),
        CARRIER("customer");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * Which bookings.
     *
     * @param first the first month
     * @param last the last month
     * @param customer of one carrier, or null
     * @param courses of these courses, or null for all
     */
    public record Selection(
            BillingPeriod first,
            BillingPeriod last,
            @Nullable CustomerNumber customer,
            @Nullable Set<CourseNumber> courses) {}

    /**
     * What was booked.
     *
     * @param of the month, the course or the carrier
     * @param bookings bookings less cancellations
     * @param purchasePrice sum of EK, net
     */
    public record Figure(String of, long bookings, Money purchasePrice) {}

    /** In the order of months, courses or carriers; what was never booked is not there. */
    public List<Figure> figures(By by, Selection selection) {
        Set<CourseNumber> courses = selection.courses();
        if (courses != null && courses.isEmpty()) {
            return List.of();
        }
        boolean byCourse = by == By.COURSE || courses != null;
        boolean byCarrier = by == By.CARRIER || selection.customer() != null;
        String sql = "select " + by.column
                + ", sum(case type when 'COURSE_BOOKED' then lines else -lines end), sum(purchase_price) from usage_sum"
                + " where dimension = :dimension and type in ('COURSE_BOOKED', 'BOOKING_CANCELLED')"
                + " and billing_month between :first and :last"
                + (byCarrier ? " and portal <> :all" : " and portal = :all")
                + (selection.customer() == null ? "" : " and customer = :customer")
                + (courses == null ? "" : " and member in (:courses)")
                + " group by " + by.column + " order by " + by.column;
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("dimension", (byCourse ? UsageSums.Dimension.SUBJECT : UsageSums.Dimension.ALL).name())
                .param("first", selection.first().toString())
                .param("last", selection.last().toString())
                .param("all", UsageSums.ALL_PORTALS);
        if (selection.customer() != null) {
            statement = statement.param("customer", selection.customer().value());
        }
        if (courses != null) {
            statement = statement.param(
                    "courses", courses.stream().map(CourseNumber::value).toList());
        }
        return statement
                .query((row, _) -> new Figure(row.getString(1), row.getLong(2), Money.euro(row.getBigDecimal(3))))
                .list();
    }
}
