package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the ledger are looked at; what is null or empty does not restrict.
 *
 * @param month the month, Europe/Berlin
 * @param types what happened
 * @param customer the carrier
 * @param portal the portal
 * @param subject beginning of a course number or of an own content's identifier
 * @param userId beginning of a user ID
 * @param centre beginning of a centre's code
 * @param differencesOnly only lines whose EK as told differs from the one billed
 */
public record LedgerFilter(
        @Nullable BillingPeriod month,
        Set<UsageType> types,
        @Nullable CustomerNumber customer,
        @Nullable PortalId portal,
        @Nullable String subject,
        @Nullable String userId,
        @Nullable String centre,
        boolean differencesOnly) {

    public static final Set<UsageType> COURSES = Set.of(UsageType.COURSE_BOOKED, UsageType.BOOKING_CANCELLED);
    public static final Set<UsageType> OWN_OFFERS = Set.of(UsageType.OWN_CONTENT_USED);

    public LedgerFilter {
        types = Set.copyOf(types);
    }

    /** Everything. */
    public static LedgerFilter all() {
        return new LedgerFilter(null, Set.of(), null, null, null, null, null, false);
    }

    public LedgerFilter withMonth(@Nullable BillingPeriod value) {
        return new LedgerFilter(value, types, customer, portal, subject, userId, centre, differencesOnly);
    }

    public LedgerFilter withTypes(Set<UsageType> value) {
        return new LedgerFilter(month, value, customer, portal, subject, userId, centre, differencesOnly);
    }

    public LedgerFilter withCustomer(@Nullable CustomerNumber value) {
        return new LedgerFilter(month, types, value, portal, subject, userId, centre, differencesOnly);
    }

    public LedgerFilter withPortal(@Nullable PortalId value) {
        return new LedgerFilter(month, types, customer, value, subject, userId, centre, differencesOnly);
    }

    public LedgerFilter withSubject(@Nullable String value) {
        return new LedgerFilter(month, types, customer, portal, filled(value), userId, centre, differencesOnly);
    }

    public LedgerFilter withUserId(@Nullable String value) {
        return new LedgerFilter(month, types, customer, portal, subject, filled(value), centre, differencesOnly);
    }

    public LedgerFilter withCentre(@Nullable String value) {
        return new LedgerFilter(month, types, customer, portal, subject, userId, filled(value), differencesOnly);
    }

    public LedgerFilter withDifferencesOnly(boolean value) {
        return new LedgerFilter(month, types, customer, portal, subject, userId, centre, value);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
