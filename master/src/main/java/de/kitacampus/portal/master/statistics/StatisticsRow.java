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

    /** All lines together. */
    public static StatisticsRow total(List<StatisticsRow> rows) {
        StatisticsRow total = new StatisticsRow("", "", 0, Money.zeroEuro(), Money.zeroEuro());
        for (StatisticsRow row : rows) {
            total = new StatisticsRow(
                    "",
                    "",
                    total.bookings + row.bookings,
                    total.booked.plus(row.booked),
                    total.billed == null || row.billed == null ? null : total.billed.plus(row.billed));
        }
        return total;
    }
}
