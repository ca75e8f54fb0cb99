package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each carrier pays today for each course. */
@Service
@Transactional(readOnly = true)
public class CarrierPrices {

    private final Catalog catalog;
    private final Customers customers;
    private final AgreementStore agreements;
    private final Clock clock;

    CarrierPrices(Catalog catalog, Customers customers, AgreementStore agreements, Clock clock) {
        this.catalog = catalog;
        this.customers = customers;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * One course for one carrier.
     *
     * @param course the course
     * @param carrier the carrier
     * @param purchasePrice EK, net
     * @param fixed whether that is a fixed price
     */
    public record Row(Course course, Carrier carrier, Money purchasePrice, boolean fixed) {}

    /** Every course for every carrier, course by course; a row is made when it is asked for. */
    public record Table(List<Course> courses, List<Carrier> carriers, Map<Carrier, AgreementTerms> terms) {

        public long size() {
            return (long) courses.size() * carriers.size();
        }

        /** Some rows, from 0. */
        public Stream<Row> rows(long offset, long limit) {
            return LongStream.range(offset, Math.min(size(), offset + limit)).mapToObj(this::row);
        }

        private Row row(long place) {
            Course course = courses.get((int) (place / carriers.size()));
            Carrier carrier = carriers.get((int) (place % carriers.size()));
            AgreementTerms agreed = terms.getOrDefault(carrier, AgreementTerms.listPrices());
            return new Row(
                    course,
                    carrier,
                    agreed.price(course.number(), course.listPrice()),
                    agreed.fixedPrices().containsKey(course.number()));
        }
    }

    /**
     * @param courseText beginning of a course number or part of a title; empty for all
     * @param carrierText part of a customer number or a name; empty for all
     */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public Table table(String courseText, String carrierText) {
        String course = courseText.strip().toLowerCase(Locale.GERMAN);
        String carrier = carrierText.strip().toLowerCase(Locale.GERMAN);
        List<Carrier> carriers = customers.carriers().stream()
                .filter(one -> (one.number() + " " + one.name())
                        .toLowerCase(Locale.GERMAN)
                        .contains(carrier))
                .toList();
        List<Course> courses = catalog.live().stream()
                .filter(one -> one.number().value().startsWith(course)
                        || one.title().toLowerCase(Locale.GERMAN).contains(course))
                .sorted(Comparator.comparing(Course::number))
                .toList();
        return new Table(courses, carriers, terms(carriers));
    }

    private Map<Carrier, AgreementTerms> terms(List<Carrier> carriers) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
        Map<Object, AgreementTerms> inForce = agreements.all().stream()
                .filter(agreement -> agreement.validity().contains(today))
                .collect(Collectors.toMap(Agreement::carrier, Agreement::terms));
        return carriers.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        carrier -> inForce.getOrDefault(carrier.number(), AgreementTerms.listPrices())));
    }
}
