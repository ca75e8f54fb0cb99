package de.kitacampus.portal.slave.offer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.slave.staff.Person;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
    private final SpecialPriceTable special;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfferMirror(
            StoredCourses courses,
            CatalogsInUse catalogs,
            FeaturedCourses featured,
            OwnPriceHistory prices,
            SpecialPriceTable special,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.catalogs = catalogs;
        this.featured = featured;
        this.prices = prices;
        this.special = special;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<OfferedCourse> courses() {
        return courses(SpecialPrice::isForAll);
    }

    @Override
    public List<OfferedCourse> courses(Person person) {
        return courses(price -> price.isFor(person));
    }

    private List<OfferedCourse> courses(Predicate<SpecialPrice> counts) {
        Map<String, OwnPrice> own = ownPrices();
        Map<String, List<SpecialPrice>> specials = special.validOn(today()).stream()
                .filter(counts)
                .collect(groupingBy(price -> price.course().value()));
        return courses.findByAvailableTrue().stream()
                .map(course ->
                        offered(course, own.get(course.getId()), specials.getOrDefault(course.getId(), List.of())))
                .sorted(Comparator.comparing(offered -> offered.course().number()))
                .toList();
    }

    Map<String, OwnPrice> ownPrices() {
        return prices.current().stream().collect(toMap(OwnPrice::courseNumber, price -> price));
    }

    @Override
    public Optional<OfferedCourse> find(CourseNumber number) {
        return find(number, SpecialPrice::isForAll);
    }

    @Override
    public Optional<OfferedCourse> find(CourseNumber number, Person person) {
        return find(number, (SpecialPrice price) -> price.isFor(person));
    }

    private Optional<OfferedCourse> find(CourseNumber number, Predicate<SpecialPrice> counts) {
        return courses.findById(number.value())
                .map(course -> offered(
                        course,
                        prices.findFirstByCourseNumberOrderByIdDesc(number.value())
                                .orElse(null),
                        special.validOn(today(), number).stream().filter(counts).toList()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }

    /** The cheapest special price, else the course's own, else the default. */
    private static OfferedCourse offered(StoredCourse stored, @Nullable OwnPrice own, List<SpecialPrice> specials) {
        CatalogCourse course = stored.course();
        Money set = own == null ? null : own.gross();
        Money price = specials.stream()
                .map(special -> special.gross(course))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> set == null ? defaultPrice(course) : set);
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
