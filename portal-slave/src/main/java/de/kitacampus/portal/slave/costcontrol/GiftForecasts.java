package de.kitacampus.portal.slave.costcontrol;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingLedger;
import de.kitacampus.portal.slave.bookings.BookingLedger.Totals;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.rights.Grant;
import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RightsMatrix;
import de.kitacampus.portal.slave.security.CurrentAccount;
import de.kitacampus.portal.slave.staff.RoleId;
import de.kitacampus.portal.slave.staff.Staff;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons what giving courses away would have cost in the last twelve whole months and would cost in the next ones. For the
 * carrier's administrators only.
 */
@Service
@Transactional(readOnly = true)
public class GiftForecasts {

    private static final int MONTHS = 12;

    private final BookingLedger ledger;
    private final Offer offer;
    private final RightsMatrix rights;
    private final Staff staff;
    private final CurrentAccount account;
    private final Clock clock;

    GiftForecasts(
            BookingLedger ledger, Offer offer, RightsMatrix rights, Staff staff, CurrentAccount account, Clock clock) {
        this.ledger = ledger;
        this.offer = offer;
        this.rights = rights;
        this.staff = staff;
        this.account = account;
        this.clock = clock;
    }

    /** What can be chosen, by number. */
    public List<OfferedCourse> courses() {
        return account.isCarrierAdmin() ? offer.courses() : List.of();
    }

    /** Of these courses; those that are not offered are left out. */
    public GiftForecast of(Collection<CourseNumber> chosen) {
        BillingPeriod last = BillingPeriod.containing(clock.instant()).previous();
        BillingPeriod first = new BillingPeriod(last.month().minusMonths(MONTHS - 1L));
        Map<CourseNumber, Totals> booked = ledger.byCourse(first, last);
        Map<RightsItem, Set<RoleId>> roles = rights.sheet(ItemKind.COURSE).grants().stream()
                .collect(groupingBy(Grant::item, mapping(Grant::role, toSet())));
        Collection<Set<RoleId>> people = staff.rolesOfActive().values();
        return new GiftForecast(
                first,
                last,
                courses().stream()
                        .filter(course -> chosen.contains(course.course().number()))
                        .map(course -> {
                            CourseNumber number = course.course().number();
                            Totals sums = booked.getOrDefault(number, Totals.NONE);
                            Set<RoleId> allowed = roles.getOrDefault(RightsItem.of(number), Set.of());
                            return new GiftForecast.Line(
                                    course,
                                    sums.count(),
                                    sums.purchasePrice(),
                                    sums.sellingPrice(),
                                    people.stream()
                                            .filter(own -> !Collections.disjoint(own, allowed))
                                            .count());
                        })
                        .sorted(GiftForecast.DEAREST)
                        .toList());
    }
}
