package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.pricing.PastUsage.Month;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the last twelve months would have cost a carrier under other terms. */
@Service
@Transactional(readOnly = true)
public class AgreementPreview {

    private static final int MONTHS = 12;

    private final PastUsage past;
    private final AgreementStore agreements;
    private final PriceHistory history;
    private final Catalog catalog;
    private final Clock clock;

    AgreementPreview(PastUsage past, AgreementStore agreements, PriceHistory history, Catalog catalog, Clock clock) {
        this.past = past;
        this.agreements = agreements;
        this.history = history;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * One month.
     *
     * @param month the month
     * @param bookings bookings less cancellations
     * @param paid net as it was billed, settled under what was agreed then
     * @param drafted net under the draft, at the list prices of the time
     */
    public record Row(BillingPeriod month, long bookings, Money paid, Money drafted) {

        /** What the draft would have cost more; negative if less. */
        public Money difference() {
            return drafted.minus(paid);
        }
    }

    /** The last twelve months, the running one included, the earliest first; none before the carrier booked or agreed anything. */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public List<Row> lastYear(CustomerNumber carrier, AgreementTerms draft) {
        BillingPeriod last = BillingPeriod.containing(clock.instant());
        BillingPeriod first = new BillingPeriod(last.month().minusMonths(MONTHS - 1L));
        BillingPeriod january = new BillingPeriod(YearMonth.of(first.month().getYear(), 1));
        Map<BillingPeriod, Month> months =
                past.months(carrier, january, last).stream().collect(Collectors.toMap(Month::month, month -> month));
        List<Agreement> agreed = agreements.of(carrier);
        BillingPeriod began = began(months.keySet(), agreed, last);
        Map<CourseNumber, Money> listPrices = new HashMap<>();
        catalog.live().forEach(course -> listPrices.put(course.number(), course.listPrice()));
        Volume paidBefore = new Volume();
        Volume draftBefore = new Volume();
        List<Row> rows = new ArrayList<>();
        for (BillingPeriod month = january; month.compareTo(last) <= 0; month = month.next()) {
            Month booked = months.getOrDefault(month, new Month(month, List.of(), 0));
            Month drafted = priced(booked, draft, listPrices);
            Money paid = paidBefore.settle(termsOf(agreed, month), booked);
            Money instead = draftBefore.settle(draft, drafted);
            if (month.compareTo(first) >= 0 && month.compareTo(began) >= 0) {
                long bookings =
                        booked.usage().stream().mapToLong(PricedUsage::count).sum();
                rows.add(new Row(month, bookings, paid, instead));
            }
        }
        return List.copyOf(rows);
    }

    /** Fees of months in which the carrier was no customer yet would say nothing. */
    private static BillingPeriod began(Set<BillingPeriod> booked, List<Agreement> agreed, BillingPeriod last) {
        return Stream.concat(
                        booked.stream(),
                        agreed.stream()
                                .map(one -> new BillingPeriod(
                                        YearMonth.from(one.validity().from()))))
                .filter(month -> month.compareTo(last) <= 0)
                .min(BillingPeriod::compareTo)
                .orElse(last);
    }

    private static AgreementTerms termsOf(List<Agreement> agreed, BillingPeriod month) {
        return agreed.stream()
                .filter(one -> one.validity().contains(month.month().atEndOfMonth()))
                .findFirst()
                .map(Agreement::terms)
                .orElseGet(AgreementTerms::listPrices);
    }

    private Month priced(Month booked, AgreementTerms draft, Map<CourseNumber, Money> listPrices) {
        UnaryOperator<PricedUsage> price = line -> new PricedUsage(
                line.course(),
                draft.price(line.course(), listPrice(line, booked.month(), listPrices)),
                line.rate(),
                line.count());
        return new Month(booked.month(), booked.usage().stream().map(price).toList(), booked.activeUsers());
    }

    /** At the end of the month; today's if the history does not reach back, what was billed if the course is gone. */
    private Money listPrice(PricedUsage line, BillingPeriod month, Map<CourseNumber, Money> listPrices) {
        return history.listPrice(line.course(), month.end())
                .or(() -> Optional.ofNullable(listPrices.get(line.course())))
                .or(() -> catalog.find(line.course()).map(Course::listPrice))
                .orElse(line.purchasePrice());
    }

    /** Charged bookings of the calendar year so far. */
    private static final class Volume {

        private long booked;
        private int year;

        Money settle(AgreementTerms terms, Month month) {
            if (month.month().month().getYear() != year) {
                year = month.month().month().getYear();
                booked = 0;
            }
            Money net = new MonthSettlement(terms, month.usage(), booked, month.activeUsers()).net();
            booked += MonthSettlement.charged(month.usage());
            return net;
        }
    }
}
