package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.master.catalog.Course;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What carriers pay. */
public interface Pricing {

    /** The carrier's purchase price (EK, net) of a course as of now. */
    Money purchasePrice(CustomerNumber carrier, Course course);

    /** The purchase prices of several courses as of now, at the cost of asking for one. */
    default Map<CourseNumber, Money> purchasePrices(CustomerNumber carrier, Collection<Course> courses) {
        return courses.stream()
                .collect(Collectors.toMap(Course::number, course -> purchasePrice(carrier, course), (one, _) -> one));
    }

    /**
     * Remembers the prices a carrier's portal is about to be told, once per version.
     *
     * @param version the catalog version under which they are told
     */
    void quote(CustomerNumber carrier, String version, Map<CourseNumber, Money> prices);

    /** The price a carrier was told under a version, or nothing if the version or the course in it is unknown. */
    Optional<Money> quoted(CustomerNumber carrier, String version, CourseNumber course);

    /** The courses for which a carrier's agreement in force has a price of its own. */
    default Set<CourseNumber> agreedCourses(CustomerNumber carrier) {
        return Set.of();
    }
}
