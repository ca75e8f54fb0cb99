package de.kitacampus.portal.slave.costcontrol;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are wanted and in what order; what is null or blank does not restrict.
 *
 * @param offers whether of courses or of own offers
 * @param month the month, or null for all
 * @param person part of a first or last name
 * @param course part of a course number or title
 * @param centre the centre
 * @param column by what to sort
 * @param descending from the last to the first
 */
public record CostQuery(
        Offers offers,
        @Nullable BillingPeriod month,
        String person,
        String course,
        @Nullable CentreCode centre,
        Column column,
        boolean descending) {

    /** Of courses. */
    public CostQuery(
            @Nullable BillingPeriod month,
            String person,
            String course,
            @Nullable CentreCode centre,
            Column column,
            boolean descending) {
        this(Offers.COURSES, month, person, course, centre, column, descending);
    }

    /** What can be sorted by. */
    public enum Column {
        BOOKED_AT,
        COURSE,
        TITLE,
        USER_ID,
        FIRST_NAME,
        LAST_NAME,
        CENTRE,
        PURCHASE_PRICE,
        SELLING_PRICE,
        VAT
    }

    /** The same rows in another order. */
    public CostQuery sortedBy(Column other, boolean fromTheLast) {
        return new CostQuery(offers, month, person, course, centre, other, fromTheLast);
    }

    /** The same of courses or of own offers. */
    public CostQuery among(Offers other) {
        return new CostQuery(other, month, person, course, centre, column, descending);
    }

    /** Everything of a month, the latest first. */
    public static CostQuery of(@Nullable BillingPeriod month) {
        return new CostQuery(month, "", "", null, Column.BOOKED_AT, true);
    }
}
