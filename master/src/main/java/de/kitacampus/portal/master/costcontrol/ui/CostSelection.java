package de.kitacampus.portal.master.costcontrol.ui;

import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerSort;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows, as its address says it: tab, filter and order.
 *
 * @param tab the tab
 * @param filter the filter; its types follow from the tab
 * @param sort the order
 */
record CostSelection(Tab tab, LedgerFilter filter, LedgerSort sort) {

    static final String ALL = "all";

    enum Tab {
        OFFER,
        COURSES,
        OWN
    }

    CostSelection {
        filter = filter.withTypes(tab == Tab.OWN ? LedgerFilter.OWN_OFFERS : LedgerFilter.COURSES);
    }

    CostSelection withTab(Tab value) {
        return new CostSelection(value, filter, sort);
    }

    CostSelection withFilter(LedgerFilter value) {
        return new CostSelection(tab, value, sort);
    }

    CostSelection withSort(LedgerSort value) {
        return new CostSelection(tab, filter, value);
    }

    /** What the address does not say is as at the start: bookings of the running month, the newest first. */
    static CostSelection of(QueryParameters query, BillingPeriod current) {
        String month = query.getSingleParameter("month").orElse(current.toString());
        LedgerFilter filter = LedgerFilter.all()
                .withMonth(ALL.equals(month) ? null : month(month, current))
                .withCustomer(query.getSingleParameter("customer")
                        .filter(CustomerNumber::isValid)
                        .map(CustomerNumber::of)
                        .orElse(null))
                .withSubject(query.getSingleParameter("course").orElse(null))
                .withUserId(query.getSingleParameter("user").orElse(null))
                .withCentre(query.getSingleParameter("centre").orElse(null));
        return new CostSelection(
                named(Tab.values(), query.getSingleParameter("tab").orElse(null), Tab.COURSES),
                filter,
                new LedgerSort(
                        named(
                                LedgerSort.Column.values(),
                                query.getSingleParameter("sort").orElse(null),
                                LedgerSort.NEWEST_FIRST.column()),
                        !"asc".equals(query.getSingleParameter("dir").orElse(null))));
    }

    private static BillingPeriod month(String text, BillingPeriod current) {
        try {
            return new BillingPeriod(YearMonth.parse(text));
        } catch (DateTimeException noMonth) {
            return current;
        }
    }

    private static <E extends Enum<E>> E named(E[] values, @Nullable String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(otherwise);
    }

    QueryParameters toQuery() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("tab", tab.name().toLowerCase(java.util.Locale.ROOT));
        query.put("month", filter.month() == null ? ALL : filter.month().toString());
        put(query, "customer", filter.customer());
        put(query, "course", filter.subject());
        put(query, "user", filter.userId());
        put(query, "centre", filter.centre());
        if (!sort.equals(LedgerSort.NEWEST_FIRST)) {
            query.put("sort", sort.column().name().toLowerCase(java.util.Locale.ROOT));
            query.put("dir", sort.descending() ? "desc" : "asc");
        }
        return QueryParameters.simple(query);
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
