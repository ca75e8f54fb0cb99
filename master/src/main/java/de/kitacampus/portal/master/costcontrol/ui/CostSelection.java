package de.kitacampus.portal.master.costcontrol.ui;

import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerSort;
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
        AddressValues address = new AddressValues(query);
        boolean allMonths = address.text("month").filter(ALL::equals).isPresent();
        LedgerFilter filter = LedgerFilter.all()
                .withMonth(allMonths ? null : address.month("month").orElse(current))
                .withCustomer(address.value("customer", CustomerNumber::of).orElse(null))
                .withSubject(address.text("course").orElse(null))
                .withUserId(address.text("user").orElse(null))
                .withCentre(address.text("centre").orElse(null));
        return new CostSelection(
                address.one("tab", Tab.values(), Tab.COURSES),
                filter,
                new LedgerSort(
                        address.one("sort", LedgerSort.Column.values(), LedgerSort.NEWEST_FIRST.column()),
                        address.text("dir").filter("asc"::equals).isEmpty()));
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
