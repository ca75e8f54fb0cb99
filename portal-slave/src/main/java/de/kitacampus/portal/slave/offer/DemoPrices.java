package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.demo.DemoStep;
import de.kitacampus.portal.slave.staff.Staff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Own prices: mandatory training is free, every third course costs whole tens, some are put in front. */
@Component
@Profile("demo")
class DemoPrices implements DemoStep {

    private static final int ROUNDED = 3;
    private static final int FEATURED = 9;

    private static final int HALF_PRICE = 7;
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final OwnPrices prices;
    private final SpecialPriceTable specials;
    private final Offer offer;
    private final Staff staff;
    private final Clock clock;

    DemoPrices(OwnPrices prices, SpecialPriceTable specials, Offer offer, Staff staff, Clock clock) {
        this.prices = prices;
        this.specials = specials;
        this.offer = offer;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void seed() {
        List<OfferedCourse> courses = offer.courses();
        for (int place = 0; place < courses.size(); place++) {
            OfferedCourse course = courses.get(place);
            CourseNumber number = course.course().number();
            if (course.course().mandatory() != null) {
                prices.setPrice(number, Money.zeroEuro());
            } else if (place % ROUNDED == 0) {
                prices.setPrice(number, wholeTens(course.sellingPrice()));
            }
            if (place % FEATURED == 1) {
                prices.feature(number, true);
            }
            if (place % HALF_PRICE == 2) {
                halfPrice(number);
            }
        }
    }

    /** For the last job role in the carrier's order, this year. */
    private void halfPrice(CourseNumber number) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
        specials.insert(
                new SpecialPrice(
                        number,
                        staff.roles().getLast().id(),
                        null,
                        SpecialPrice.Basis.PERCENT_OF_EK,
                        HALF,
                        today.withDayOfYear(1),
                        today.withMonth(12).withDayOfMonth(31)),
                clock.instant(),
                null);
    }

    private static Money wholeTens(Money price) {
        return Money.euro(
                price.amount().divide(BigDecimal.TEN, 0, RoundingMode.UP).multiply(BigDecimal.TEN));
    }
}
