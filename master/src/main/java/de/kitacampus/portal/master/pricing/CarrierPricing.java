package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.catalog.Course;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** EK = list price less the carrier's discount, rounded half up to the cent. */
@Service
@Transactional
class CarrierPricing implements Pricing {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    CarrierPricing(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Money purchasePrice(CustomerNumber carrier, Course course) {
        return discount(carrier)
                .map(percent -> reduced(course.listPrice(), percent))
                .orElse(course.listPrice());
    }

    static Money reduced(Money listPrice, BigDecimal percent) {
        return listPrice.times(BigDecimal.ONE.subtract(percent.movePointLeft(2)), RoundingMode.HALF_UP);
    }

    private Optional<BigDecimal> discount(CustomerNumber carrier) {
        return database.sql("select percent from carrier_discount where customer_number = :carrier")
                .param("carrier", carrier.value())
                .query(BigDecimal.class)
                .optional();
    }

    @Override
    public void quote(CustomerNumber carrier, String version, Map<CourseNumber, Money> prices) {
        var now = Rows.utc(clock.instant());
        batches.batchUpdate(
                "insert into quoted_price (customer_number, catalog_version, course_number, price, quoted_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                prices.entrySet().stream()
                        .map(price -> new Object[] {
                            carrier.value(),
                            version,
                            price.getKey().value(),
                            price.getValue().amount(),
                            now
                        })
                        .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Money> quoted(CustomerNumber carrier, String version, CourseNumber course) {
        return database.sql("select price from quoted_price where customer_number = :carrier"
                        + " and catalog_version = :version and course_number = :course")
                .param("carrier", carrier.value())
                .param("version", version)
                .param("course", course.value())
                .query(BigDecimal.class)
                .optional()
                .map(Money::euro);
    }
}
