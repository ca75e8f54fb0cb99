package de.kitacampus.portal.slave.costcontrol;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.time.BillingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are wanted and in what order; what is null or blank does not restrict.
 *
 * @param month the month, or null for all
 * @param person part of a first or last name
 * @param course part of a course number or title
 * @param centre the centre
 * @param column by what to sort
 * @param descending from the last to the first
 */
public record CostQuery(
        @Nullable BillingPeriod month,
        String person,
        String course,
        @Nullable CentreCode centre,
        Column column,
        boolean descending) {

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
        return new CostQuery(month, person, course, centre, other, fromTheLast);
    }

    /** Everything of a month, the latest first. */
    public static CostQuery of(@Nullable BillingPeriod month) {
        return new CostQuery(month, "", "", null, Column.BOOKED_AT, true);
    }
}
