package de.kitacampus.portal.master.assortment;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.master.assortment.Audience.Rule;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.catalog.CourseHistory;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.pricing.Pricing;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The back office decides who sees a course. */
@Service
@Transactional
@RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
public class Audiences {

    private final AudienceStore store;
    private final Catalog catalog;
    private final CourseHistory history;
    private final Portals portals;
    private final Pricing pricing;
    private final CurrentAccount current;
    private final Clock clock;

    Audiences(
            AudienceStore store,
            Catalog catalog,
            CourseHistory history,
            Portals portals,
            Pricing pricing,
            CurrentAccount current,
            Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.history = history;
        this.portals = portals;
        this.pricing = pricing;
        this.current = current;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Outcome {

        record Kept() implements Outcome {}

        /** Somebody else was faster; nothing was written. */
        record ChangedMeanwhile(Audience now) implements Outcome {}

        /** Nobody was chosen: such a course is retired instead. */
        record NobodyLeft() implements Outcome {}

        record CourseUnknown() implements Outcome {}
    }

    /**
     * A course as a carrier sees it.
     *
     * @param sees whether it is seen in all its portals
     * @param partly whether it is seen in some of them only
     */
    public record Row(Course course, Audience audience, boolean sees, boolean partly) {}

    @Transactional(readOnly = true)
    public Audience of(CourseNumber course) {
        return store.find(course).orElse(Audience.EVERYBODY);
    }

    /** The portals that see a course under an audience that may not be kept yet, by name. */
    @Transactional(readOnly = true)
    public List<Portal> reached(CourseNumber course, Audience audience) {
        Map<CustomerNumber, Boolean> agreed = new HashMap<>();
        return portals.all().stream()
                .filter(portal -> audience.includes(
                        portal.id(),
                        portal.customer(),
                        audience.rule() == Rule.AGREED
                                && agreed.computeIfAbsent(portal.customer(), carrier -> pricing.agreedCourses(carrier)
                                        .contains(course))))
                .sorted(Comparator.comparing(Portal::name))
                .toList();
    }

    /** @param seen the audience the person has seen */
    @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
    public Outcome change(CourseNumber course, Audience seen, Audience wanted) {
        if (catalog.find(course).isEmpty()) {
            return new Outcome.CourseUnknown();
        }
        if (wanted.rule() == Rule.CHOSEN
                && wanted.carriers().isEmpty()
                && wanted.portals().isEmpty()) {
            return new Outcome.NobodyLeft();
        }
        Audience now = of(course);
        if (!now.equals(seen)) {
            return new Outcome.ChangedMeanwhile(now);
        }
        store.replace(course, wanted, current.name(), clock.instant());
        history.record(course, Map.of(CourseHistory.AUDIENCE, told(now)), Map.of(CourseHistory.AUDIENCE, told(wanted)));
        return new Outcome.Kept();
    }

    private String told(Audience audience) {
        return audience.rule() != Rule.CHOSEN
                ? audience.rule().name()
                : Stream.concat(
                                audience.carriers().stream().map(CustomerNumber::value),
                                audience.portals().stream()
                                        .flatMap(portal -> portals.find(portal).stream())
                                        .map(Portal::name))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** All courses on offer as a carrier sees them. */
    @Transactional(readOnly = true)
    public List<Row> ofCarrier(CustomerNumber carrier) {
        Map<CourseNumber, Audience> restricted = store.all();
        Set<CourseNumber> agreed = pricing.agreedCourses(carrier);
        List<PortalId> own = portalsOf(carrier);
        return catalog.live().stream()
                .map(course -> {
                    Audience audience = restricted.getOrDefault(course.number(), Audience.EVERYBODY);
                    return row(course, audience, carrier, agreed.contains(course.number()), own);
                })
                .toList();
    }

    private static Row row(
            Course course, Audience audience, CustomerNumber carrier, boolean agreed, List<PortalId> own) {
        long seeing = own.stream()
                .filter(portal -> audience.includes(portal, carrier, agreed))
                .count();
        boolean sees = own.isEmpty() ? audience.includes(carrier, agreed) : seeing == own.size();
        return new Row(course, audience, sees, seeing > 0 && !sees);
    }

    private List<PortalId> portalsOf(CustomerNumber carrier) {
        return portals.all().stream()
                .filter(portal -> portal.customer().equals(carrier))
                .map(Portal::id)
                .toList();
    }

    /** Adds a carrier to the chosen of a course, or takes it away. */
    @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
    public Outcome choose(CustomerNumber carrier, Row row, boolean sees) {
        Audience seen = row.audience();
        Set<CustomerNumber> carriers = new HashSet<>(seen.carriers());
        Set<PortalId> single = new HashSet<>(seen.portals());
        if (sees) {
            carriers.add(carrier);
        } else {
            carriers.remove(carrier);
            portalsOf(carrier).forEach(single::remove);
        }
        return change(row.course().number(), seen, new Audience(Rule.CHOSEN, carriers, single));
    }
}
