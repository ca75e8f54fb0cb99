package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.Course;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** EK is what the agreement in force says, else the list price. */
@Service
@Transactional
class CarrierPricing implements Pricing {

    private final AgreementStore agreements;
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    CarrierPricing(AgreementStore agreements, JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.agreements = agreements;
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Money purchasePrice(CustomerNumber carrier, Course course) {
        return terms(carrier).price(course.number(), course.listPrice());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CourseNumber, Money> purchasePrices(CustomerNumber carrier, Collection<Course> courses) {
        AgreementTerms terms = terms(carrier);
        return courses.stream()
                .collect(Collectors.toMap(
                        Course::number, course -> terms.price(course.number(), course.listPrice()), (one, _) -> one));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<CourseNumber> agreedCourses(CustomerNumber carrier) {
        return terms(carrier).fixedPrices().keySet();
    }

    private AgreementTerms terms(CustomerNumber carrier) {
        return agreements
                .inForce(carrier, LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE))
                .map(Agreement::terms)
                .orElseGet(AgreementTerms::listPrices);
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
