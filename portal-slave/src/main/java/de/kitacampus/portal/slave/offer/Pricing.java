package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.security.CurrentAccount;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class Pricing implements OwnPrices {

    private final OfferMirror offer;
    private final StoredCourses courses;
    private final OwnPriceHistory prices;
    private final FeaturedCourses featured;
    private final CurrentAccount current;
    private final Clock clock;

    Pricing(
            OfferMirror offer,
            StoredCourses courses,
            OwnPriceHistory prices,
            FeaturedCourses featured,
            CurrentAccount current,
            Clock clock) {
        this.offer = offer;
        this.courses = courses;
        this.prices = prices;
        this.featured = featured;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PricedCourse> all() {
        Map<String, OwnPrice> own = offer.ownPrices();
        Set<CourseNumber> inFront = offer.featured();
        return offer.courses().stream()
                .map(offered -> {
                    CourseNumber number = offered.course().number();
                    OwnPrice price = own.get(number.value());
                    boolean isOwn = price != null && price.gross() != null;
                    return new PricedCourse(offered, isOwn, inFront.contains(number));
                })
                .toList();
    }

    @Override
    public PriceOutcome setPrice(CourseNumber course, Money gross) {
        if (gross.isNegative()) {
            return new PriceOutcome.Negative();
        }
        if (gross.compareTo(MAX) > 0) {
            return new PriceOutcome.TooHigh();
        }
        if (!courses.existsById(course.value())) {
            return new PriceOutcome.UnknownCourse();
        }
        add(course, gross);
        return new PriceOutcome.Set();
    }

    @Override
    public void useDefaultPrice(CourseNumber course) {
        add(course, null);
    }

    private void add(CourseNumber course, @Nullable Money gross) {
        prices.save(new OwnPrice(
                course.value(), gross, clock.instant(), current.id().orElse(null)));
    }

    @Override
    public void feature(CourseNumber course, boolean inFront) {
        if (inFront) {
            featured.save(new FeaturedCourse(course.value()));
        } else {
            featured.deleteById(course.value());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<PriceChange> history(CourseNumber course) {
        return prices.findByCourseNumberOrderByIdDesc(course.value()).stream()
                .map(OwnPrice::change)
                .toList();
    }
}
