package de.kitacampus.portal.master.sync;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.JournalHash;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.assortment.Assortment;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.catalog.CourseState;
import de.kitacampus.portal.master.catalog.TargetGroup;
import de.kitacampus.portal.master.pricing.Pricing;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a portal is offered, and at which purchase prices of its carrier. */
@Service
public class CatalogSnapshots {

    private static final int VERSION_LENGTH = 32;

    private final Catalog catalog;
    private final Assortment assortment;
    private final Pricing pricing;
    private final MasterAddress address;
    private final Clock clock;

    CatalogSnapshots(Catalog catalog, Assortment assortment, Pricing pricing, MasterAddress address, Clock clock) {
        this.catalog = catalog;
        this.assortment = assortment;
        this.pricing = pricing;
        this.address = address;
        this.clock = clock;
    }

    /** The portal's catalog as of now; equal content, prices included, has an equal version. */
    public CatalogSnapshot of(PortalId portal, CustomerNumber carrier) {
        Predicate<CourseNumber> seen = assortment.of(portal, carrier);
        List<Course> live = catalog.live().stream()
                .filter(course -> seen.test(course.number()))
                .toList();
        Map<CourseNumber, Money> prices = pricing.purchasePrices(carrier, live);
        List<CatalogCourse> courses = live.stream()
                .sorted(Comparator.comparing(Course::number))
                .map(course -> told(course, Objects.requireNonNull(prices.get(course.number()))))
                .toList();
        String version = JournalHash.sha256(WireJson.write(courses)).substring(0, VERSION_LENGTH);
        return new CatalogSnapshot(version, clock.instant(), courses);
    }

    /** Remembers the prices that a carrier is about to be told. */
    public void quote(CustomerNumber carrier, CatalogSnapshot snapshot) {
        Optional<CatalogCourse> first = snapshot.courses().stream().findFirst();
        boolean told = first.flatMap(course -> pricing.quoted(carrier, snapshot.version(), course.number()))
                .isPresent();
        if (first.isPresent() && !told) {
            Map<CourseNumber, Money> prices = new LinkedHashMap<>();
            snapshot.courses().forEach(course -> prices.put(course.number(), course.purchasePrice()));
            pricing.quote(carrier, snapshot.version(), prices);
        }
    }

    private CatalogCourse told(Course course, Money purchasePrice) {
        return new CatalogCourse(
                course.number(),
                course.title(),
                course.teaser(),
                course.description(),
                course.categories().stream().sorted().map(Category::id).toList(),
                course.targetGroups().stream().sorted().map(TargetGroup::id).toList(),
                course.authors().stream()
                        .map(author -> new CatalogCourse.Author(author.name(), author.qualification()))
                        .toList(),
                course.learningMinutes(),
                purchasePrice,
                course.listPrice(),
                course.vatTreatment(),
                course.vatTreatment().rate(),
                course.vatReason(),
                course.usagePeriodMonths(),
                course.passMark(),
                told(course.mandatory()),
                course.picturePath() == null ? null : address.baseUrl() + course.picturePath(),
                course.state() == CourseState.NEW,
                told(course.retake()));
    }

    private static CatalogCourse.@Nullable RetakeRule told(Course.@Nullable RetakeRule rule) {
        return rule == null ? null : new CatalogCourse.RetakeRule(rule.attempts(), rule.waitHours());
    }

    private static CatalogCourse.@Nullable MandatoryRule told(Course.@Nullable MandatoryRule rule) {
        return rule == null ? null : new CatalogCourse.MandatoryRule(rule.intervalMonths(), rule.legalBasis());
    }
}
