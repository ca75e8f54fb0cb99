package de.kitacampus.portal.slave.offer;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class OfferMirror implements Offer {

    private final StoredCourses courses;
    private final CatalogsInUse catalogs;
    private final FeaturedCourses featured;
    private final OwnPriceHistory prices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfferMirror(
            StoredCourses courses,
            CatalogsInUse catalogs,
            FeaturedCourses featured,
            OwnPriceHistory prices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.catalogs = catalogs;
        this.featured = featured;
        this.prices = prices;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<OfferedCourse> courses() {
        Map<String, OwnPrice> own = ownPrices();
        return courses.findByAvailableTrue().stream()
                .map(course -> offered(course, own.get(course.getId())))
                .sorted(Comparator.comparing(offered -> offered.course().number()))
                .toList();
    }

    Map<String, OwnPrice> ownPrices() {
        return prices.current().stream().collect(toMap(OwnPrice::courseNumber, price -> price));
    }

    @Override
    public Optional<OfferedCourse> find(CourseNumber number) {
        return courses.findById(number.value())
                .map(course -> offered(
                        course,
                        prices.findFirstByCourseNumberOrderByIdDesc(number.value())
                                .orElse(null)));
    }

    private static OfferedCourse offered(StoredCourse stored, @Nullable OwnPrice own) {
        CatalogCourse course = stored.course();
        Money set = own == null ? null : own.gross();
        Money price = set == null ? defaultPrice(course) : set;
        return new OfferedCourse(course, price, stored.catalogVersion(), stored.isAvailable());
    }

    /** VK unless the carrier sets one: EK with VAT, half a cent rounded up. */
    static Money defaultPrice(CatalogCourse course) {
        return course.purchasePrice().withVat(course.vatRate(), RoundingMode.HALF_UP);
    }

    @Override
    public Optional<String> version() {
        return catalogs.findById(CatalogInUse.ONLY).map(CatalogInUse::version);
    }

    @Override
    public Set<CourseNumber> featured() {
        return featured.findAll().stream()
                .map(course -> new CourseNumber(course.courseNumber()))
                .collect(toUnmodifiableSet());
    }

    @Override
    @Transactional
    public void replace(CatalogSnapshot snapshot) {
        Map<String, StoredCourse> known = new HashMap<>();
        courses.findAll().forEach(course -> known.put(course.getId(), course));
        for (CatalogCourse told : snapshot.courses()) {
            StoredCourse stored = known.remove(told.number().value());
            if (stored == null) {
                courses.save(new StoredCourse(told, snapshot.version()));
            } else {
                stored.takeOver(told, snapshot.version());
            }
        }
        known.values().forEach(StoredCourse::leaveCatalog);
        catalogs.save(new CatalogInUse(snapshot.version(), snapshot.generatedAt(), clock.instant()));
        events.publishEvent(new OfferReplaced(snapshot.version()));
    }
}
