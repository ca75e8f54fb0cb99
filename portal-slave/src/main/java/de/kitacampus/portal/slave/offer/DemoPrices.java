package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.demo.DemoStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Own prices: mandatory training is free, every third course costs whole tens, some are put in front. */
@Component
@Profile("demo")
class DemoPrices implements DemoStep {

    private static final int ROUNDED = 3;
    private static final int FEATURED = 9;

    private final OwnPrices prices;
    private final Offer offer;

    DemoPrices(OwnPrices prices, Offer offer) {
        this.prices = prices;
        this.offer = offer;
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
        }
    }

    private static Money wholeTens(Money price) {
        return Money.euro(
                price.amount().divide(BigDecimal.TEN, 0, RoundingMode.UP).multiply(BigDecimal.TEN));
    }
}
