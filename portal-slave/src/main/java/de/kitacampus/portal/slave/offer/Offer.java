package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The courses this carrier can offer, as other modules see them. */
public interface Offer {

    /** All courses of the last catalog, by number. */
    List<OfferedCourse> courses();

    /** Also finds courses that have left the catalog since. */
    Optional<OfferedCourse> find(CourseNumber number);

    /** Version of the catalog in use, if one has arrived. */
    Optional<String> version();

    /** Courses that the carrier puts in front. */
    default Set<CourseNumber> featured() {
        return Set.of();
    }

    /** Replaces the mirror as a whole; own prices stay. Publishes {@link OfferReplaced}. */
    void replace(CatalogSnapshot snapshot);
}
