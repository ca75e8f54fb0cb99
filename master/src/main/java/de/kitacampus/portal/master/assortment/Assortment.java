package de.kitacampus.portal.master.assortment;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.pricing.Pricing;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a portal may see of the catalog. */
@Service
@Transactional(readOnly = true)
public class Assortment {

    private final AudienceStore audiences;
    private final Portals portals;
    private final Pricing pricing;

    Assortment(AudienceStore audiences, Portals portals, Pricing pricing) {
        this.audiences = audiences;
        this.portals = portals;
        this.pricing = pricing;
    }

    /** Answers for any number of courses as of now. */
    public Predicate<CourseNumber> of(PortalId portal, CustomerNumber carrier) {
        Map<CourseNumber, Audience> restricted = audiences.all();
        if (restricted.isEmpty()) {
            return _ -> true;
        }
        Set<CourseNumber> agreed = pricing.agreedCourses(carrier);
        return course ->
                restricted.getOrDefault(course, Audience.EVERYBODY).includes(portal, carrier, agreed.contains(course));
    }

    /** Answers for one course, at the price of one query as long as nothing restricts it. */
    public boolean sees(PortalId portal, CourseNumber course) {
        return audiences
                .find(course)
                .map(audience -> portals.customer(portal)
                        .filter(carrier -> audience.includes(portal, carrier, isAgreed(audience, carrier, course)))
                        .isPresent())
                .orElse(true);
    }

    private boolean isAgreed(Audience audience, CustomerNumber carrier, CourseNumber course) {
        return audience.rule() == Audience.Rule.AGREED
                && pricing.agreedCourses(carrier).contains(course);
    }
}
