package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.slave.bookings.BookingLedger.Column;
import de.kitacampus.portal.slave.bookings.BookingLedger.Filter;

/**
 * How finely entries are counted: the coarsest that knows what is asked is the fastest.
 *
 * @see "Design decision: DD171-20261122-counted-entries.md"
 */
enum Counts {
    BY_CENTRE(
            "entry_centre_sum",
            "coalesce(sum(purchase_total), 0), coalesce(sum(selling_total), 0), coalesce(sum(vat_total), 0)",
            "null, null, min(centre_code), max(centre_code)"),
    BY_COURSE("entry_course_sum", Counts.EACH, "min(course_number), max(course_number), null, null"),
    BY_COURSE_AND_CENTRE(
            "entry_sum", Counts.EACH, "min(course_number), max(course_number), min(centre_code), max(centre_code)");

    private static final String EACH = "coalesce(sum(entries * purchase_price), 0),"
            + " coalesce(sum(entries * selling_price), 0), coalesce(sum(entries * vat_included), 0)";

    private final String table;
    private final String amounts;
    private final String ends;

    Counts(String table, String amounts, String ends) {
        this.table = table;
        this.amounts = amounts;
        this.ends = ends;
    }

    static Counts of(Filter filter) {
        return of(filter, Column.OCCURRED_AT);
    }

    /** For an order too; amounts are told apart by course. */
    static Counts of(Filter filter, Column sort) {
        boolean course = filter.namesCourse()
                || switch (sort) {
                    case COURSE, TITLE, PURCHASE_PRICE, SELLING_PRICE, VAT -> true;
                    case OCCURRED_AT, USER_ID, CENTRE -> false;
                };
        boolean centre = filter.centre() != null || filter.within() != null || sort == Column.CENTRE;
        return course ? centre ? BY_COURSE_AND_CENTRE : BY_COURSE : BY_CENTRE;
    }

    String table() {
        return table;
    }

    /** Expressions for the sums of EK, VK and VAT, in euro; nothing counts as zero. */
    String amounts() {
        return amounts;
    }

    /** Expressions for the least and the greatest course and centre, null where they are not told apart. */
    String ends() {
        return ends;
    }
}
