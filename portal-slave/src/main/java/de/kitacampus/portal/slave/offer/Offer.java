package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.slave.staff.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The courses this carrier can offer, as other modules see them. */
public interface Offer {

    /** All courses of the last catalog, by number, with the prices for everybody. */
    List<OfferedCourse> courses();

    /** Also finds courses that have left the catalog since. */
    Optional<OfferedCourse> find(CourseNumber number);

    /** The same with the prices that this person pays today. */
    default List<OfferedCourse> courses(Person person) {
        return courses();
    }

    /** The same with the price that this person pays today. */
    default Optional<OfferedCourse> find(CourseNumber number, Person person) {
        return find(number);
    }

    /** Version of the catalog in use, if one has arrived. */
    Optional<String> version();

    /** Courses that the carrier puts in front. */
    default Set<CourseNumber> featured() {
        return Set.of();
    }

    /** Replaces the mirror as a whole; own prices stay. Publishes {@link OfferReplaced}. */
    void replace(CatalogSnapshot snapshot);
}
