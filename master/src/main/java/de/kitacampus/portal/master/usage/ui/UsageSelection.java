package de.kitacampus.portal.master.usage.ui;

import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerSort;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows, as its address says it.
 *
 * @param tab the tab
 * @param filter the filter; the other tabs heed its portal only
 * @param sort the order of the ledger
 */
record UsageSelection(Tab tab, LedgerFilter filter, LedgerSort sort) {

    private static final String ALL = "all";

    enum Tab {
        LEDGER,
        ASIDE,
        BATCHES;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static UsageSelection start(BillingPeriod current) {
        return new UsageSelection(Tab.LEDGER, LedgerFilter.all().withMonth(current), LedgerSort.NEWEST_FIRST);
    }

    UsageSelection withTab(Tab value) {
        return new UsageSelection(value, filter, sort);
    }

    UsageSelection withFilter(LedgerFilter value) {
        return new UsageSelection(tab, value, sort);
    }

    UsageSelection withSort(LedgerSort value) {
        return new UsageSelection(tab, filter, value);
    }

    /** What the address does not say is as at the start: the ledger of the running month, the newest first. */
    static UsageSelection of(QueryParameters query, BillingPeriod current) {
        AddressValues address = new AddressValues(query);
        boolean allMonths = address.text("month").filter(ALL::equals).isPresent();
        LedgerFilter filter = LedgerFilter.all()
                .withMonth(allMonths ? null : address.month("month").orElse(current))
                .withPortal(address.value("portal", PortalId::of).orElse(null))
                .withSubject(address.text("course").orElse(null))
                .withUserId(address.text("user").orElse(null))
                .withCentre(address.text("centre").orElse(null))
                .withDifferencesOnly(address.text("differences").isPresent());
        return new UsageSelection(
                address.one("tab", Tab.values(), Tab.LEDGER),
                filter,
                new LedgerSort(
                        address.one("sort", LedgerSort.Column.values(), LedgerSort.NEWEST_FIRST.column()),
                        address.text("dir").filter("asc"::equals).isEmpty()));
    }

    QueryParameters toQuery() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("tab", tab.key());
        query.put("month", filter.month() == null ? ALL : filter.month().toString());
        put(query, "portal", filter.portal());
        put(query, "course", filter.subject());
        put(query, "user", filter.userId());
        put(query, "centre", filter.centre());
        put(query, "differences", filter.differencesOnly() ? "only" : null);
        if (!sort.equals(LedgerSort.NEWEST_FIRST)) {
            query.put("sort", sort.column().name().toLowerCase(Locale.ROOT));
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
