package de.kitacampus.portal.slave.offer;

import static java.util.stream.Collectors.groupingBy;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.security.CurrentAccount;
import java.time.Clock;
import java.time.LocalDate;
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
    private final SpecialPriceTable special;
    private final CurrentAccount current;
    private final Clock clock;

    Pricing(
            OfferMirror offer,
            StoredCourses courses,
            OwnPriceHistory prices,
            FeaturedCourses featured,
            SpecialPriceTable special,
            CurrentAccount current,
            Clock clock) {
        this.offer = offer;
        this.courses = courses;
        this.prices = prices;
        this.featured = featured;
        this.special = special;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PricedCourse> all() {
        Map<String, OwnPrice> own = offer.ownPrices();
        Set<CourseNumber> inFront = offer.featured();
        LocalDate today = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
        Map<CourseNumber, List<SpecialPrice>> specials =
                special.notOverOn(today).stream().collect(groupingBy(SpecialPrice::course));
        return offer.courses().stream()
                .map(offered -> {
                    CourseNumber number = offered.course().number();
                    OwnPrice price = own.get(number.value());
                    boolean isOwn = price != null && price.gross() != null;
                    List<SpecialPrice> others = specials.getOrDefault(number, List.of());
                    boolean forAll = others.stream().anyMatch(one -> one.isForAll() && one.isValidOn(today));
                    return new PricedCourse(offered, isOwn, inFront.contains(number), others.size(), forAll);
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
