package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accounts of all bookings, of courses and of own offers, for reading. */
public interface BookingLedger {

    List<BookingEntry> page(Filter filter, Sort sort, int offset, int limit);

    /**
     * All rows in order, read as they are consumed. Needs a surrounding transaction; close the stream.
     */
    Stream<BookingEntry> stream(Filter filter, Sort sort);

    Totals totals(Filter filter);

    /**
     * Bookings of courses that were not cancelled, from the beginning of a month to the end of another; courses without any
     * are missing.
     */
    Map<CourseNumber, Totals> byCourse(BillingPeriod first, BillingPeriod last);

    /** Totals of each month from one to another; months without rows may be missing. The month of the filter does not matter. */
    Map<BillingPeriod, Totals> byMonth(Filter filter, BillingPeriod first, BillingPeriod last);

    /** How many rows each person has, in no order. */
    Map<PersonId, Long> rowsPerPerson(Filter filter);

    /** Months from the first to the last entry, the latest first; empty when nothing was ever booked. */
    List<BillingPeriod> months(Offers offers);

    /** Centres that occur in these rows, whosever they are, by their codes, with their latest names. */
    Map<CentreCode, String> centres(Filter filter);

    /**
     * Which rows are wanted; what is null or blank does not restrict.
     *
     * @param month when it was booked or cancelled
     * @param persons whose bookings; an empty set means nobody's
     * @param course part of the number or the title, in any case
     * @param centre the centre
     * @param within the centres that may be seen at all; an empty set means none
     * @param offers whether rows of courses or of own offers
     */
    record Filter(
            @Nullable BillingPeriod month,
            @Nullable Set<PersonId> persons,
            @Nullable String course,
            @Nullable CentreCode centre,
            @Nullable Set<CentreId> within,
            Offers offers) {

        public static final Filter NONE = new Filter(null, null, null, null);

        /** Rows of all centres. */
        public Filter(
                @Nullable BillingPeriod month,
                @Nullable Set<PersonId> persons,
                @Nullable String course,
                @Nullable CentreCode centre) {
            this(month, persons, course, centre, null, Offers.COURSES);
        }

        /** Whether more than month and offers restricts. */
        boolean isNarrow() {
            return persons != null || namesCourse() || centre != null || within != null;
        }

        boolean namesCourse() {
            return course != null && !course.isBlank();
        }

        public Filter ofPersons(Set<PersonId> only) {
            return new Filter(month, only, course, centre, within, offers);
        }

        public Filter in(@Nullable BillingPeriod only) {
            return new Filter(only, persons, course, centre, within, offers);
        }

        public Filter within(Set<CentreId> only) {
            return new Filter(month, persons, course, centre, only, offers);
        }

        public Filter among(Offers other) {
            return new Filter(month, persons, course, centre, within, other);
        }
    }

    /** What is accounted for. */
    enum Offers {
        /** Courses of Kita-Campus. */
        COURSES("booking_entry"),
        /** The carrier's own content. */
        OWN("own_booking_entry");

        private final String table;

        Offers(String table) {
            this.table = table;
        }

        String table() {
            return table;
        }
    }

    /** By what the rows are ordered; rows that are alike follow by time. */
    record Sort(Column column, boolean descending) {}

    /** What rows can be ordered by. */
    enum Column {
        OCCURRED_AT("occurred_at"),
        COURSE("course_number"),
        TITLE("lower(course_title)"),
        USER_ID("user_id"),
        CENTRE("lower(centre_name)"),
        PURCHASE_PRICE("purchase_price"),
        SELLING_PRICE("selling_price"),
        VAT("vat_included");

        private final String expression;

        Column(String expression) {
            this.expression = expression;
        }

        String expression() {
            return expression;
        }
    }

    /** Sums over rows; amounts are sums of the rows' own rounded values. */
    record Totals(long count, Money purchasePrice, Money sellingPrice, Money vatIncluded) {

        public static final Totals NONE = new Totals(0, Money.zeroEuro(), Money.zeroEuro(), Money.zeroEuro());
    }
}
