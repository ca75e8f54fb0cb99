package de.kitacampus.portal.slave.costcontrol;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the query in the address of cost control asks for. */
public final class CostAddress {

    /** Instead of a month: the one it is. */
    public static final String PRESENT = "present";

    /** Instead of a month: all of them. */
    public static final String ALL = "all";

    private CostAddress() {}

    public static boolean isMonth(String text) {
        return text.matches("20[0-9]{2}-(0[1-9]|1[0-2])");
    }

    /** The query as the page writes it; what makes no sense is left out, as the page does. */
    static CostQuery query(String address, BillingPeriod present) {
        Map<String, String> values = values(address);
        String column = values.getOrDefault("sort", "").toUpperCase(Locale.ROOT);
        return new CostQuery(
                "own".equals(values.get("tab")) ? Offers.OWN : Offers.COURSES,
                month(values.getOrDefault("month", PRESENT), present),
                values.getOrDefault("person", ""),
                values.getOrDefault("course", ""),
                centre(values.getOrDefault("centre", "")),
                column(column),
                !"asc".equals(values.get("dir")));
    }

    private static @Nullable BillingPeriod month(String text, BillingPeriod present) {
        if (ALL.equals(text)) {
            return null;
        }
        return isMonth(text) ? new BillingPeriod(YearMonth.parse(text)) : present;
    }

    private static @Nullable CentreCode centre(String text) {
        return CentreCode.isValid(text) ? CentreCode.of(text) : null;
    }

    private static CostQuery.Column column(String name) {
        for (CostQuery.Column column : CostQuery.Column.values()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return CostQuery.Column.BOOKED_AT;
    }

    private static Map<String, String> values(String address) {
        Map<String, String> values = new HashMap<>();
        for (String pair : address.split("&")) {
            int split = pair.indexOf('=');
            if (split > 0) {
                values.put(
                        pair.substring(0, split), URLDecoder.decode(pair.substring(split + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }
}
