package de.kitacampus.portal.master.statistics;

import de.kitacampus.portal.common.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of figures.
 *
 * @param key month, course number, category or customer number; empty for what has none
 * @param name of the course or carrier, else empty
 * @param bookings bookings less cancellations
 * @param booked what they come to at EK, net
 * @param billed net of the invoices, or null where it is not known
 */
public record StatisticsRow(
        String key,
        String name,
        long bookings,
        Money booked,
        @Nullable Money billed) {

    /** Key of the line below all others. */
    static final String TOTAL = "total";

    StatisticsRow named(String newKey) {
        return new StatisticsRow(newKey, "", bookings, booked, billed);
    }

    boolean isTotal() {
        return key.equals(TOTAL);
    }

    /** All lines together; billed is not known if it is not known of one of them. */
    public static StatisticsRow total(List<StatisticsRow> rows) {
        StatisticsRow total = new StatisticsRow(TOTAL, "", 0, Money.zeroEuro(), Money.zeroEuro());
        for (StatisticsRow row : rows) {
            total = new StatisticsRow(
                    TOTAL,
                    "",
                    total.bookings + row.bookings,
                    total.booked.plus(row.booked),
                    total.billed == null || row.billed == null ? null : total.billed.plus(row.billed));
        }
        return total;
    }
}
