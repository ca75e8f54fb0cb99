package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a screen over the ledger shows, as its address says it.
 *
 * @param tab the tab
 * @param filter the filter; which parts of it count is the tab's business
 * @param sort the order
 * @param <T> the tabs of the screen
 */
public record LedgerSelection<T extends Enum<T>>(T tab, LedgerFilter filter, LedgerSort sort) {

    private static final String ALL_MONTHS = "all";

    /** The running month, the newest first. */
    public static <T extends Enum<T>> LedgerSelection<T> start(T tab, BillingPeriod current) {
        return new LedgerSelection<>(tab, LedgerFilter.all().withMonth(current), LedgerSort.NEWEST_FIRST);
    }

    /**
     * What the address does not say, or says in a way that makes no sense, is as at the start.
     *
     * @param address gives the value of a parameter
     * @param first the tab shown at the start
     */
    public static <T extends Enum<T>> LedgerSelection<T> of(
            Function<String, Optional<String>> address, T first, BillingPeriod current) {
        Parameters given = new Parameters(address);
        boolean allMonths = given.text("month").filter(ALL_MONTHS::equals).isPresent();
        LedgerFilter filter = LedgerFilter.all()
                .withMonth(
                        allMonths
                                ? null
                                : given.value("month", Parameters::month).orElse(current))
                .withCustomer(given.value("customer", CustomerNumber::of).orElse(null))
                .withPortal(given.value("portal", PortalId::of).orElse(null))
                .withSubject(given.text("course").orElse(null))
                .withUserId(given.text("user").orElse(null))
                .withCentre(given.text("centre").orElse(null))
                .withDifferencesOnly(given.text("differences").isPresent());
        return new LedgerSelection<>(given.one("tab", first), filter, given.sort());
    }

    public LedgerSelection<T> withTab(T value) {
        return new LedgerSelection<>(value, filter, sort);
    }

    public LedgerSelection<T> withFilter(LedgerFilter value) {
        return new LedgerSelection<>(tab, value, sort);
    }

    public LedgerSelection<T> withSort(LedgerSort value) {
        return new LedgerSelection<>(tab, filter, value);
    }

    /** The parameters of an address that leads back here. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("tab", tab.name().toLowerCase(Locale.ROOT));
        parameters.put(
                "month", filter.month() == null ? ALL_MONTHS : filter.month().toString());
        put(parameters, "customer", filter.customer());
        put(parameters, "portal", filter.portal());
        put(parameters, "course", filter.subject());
        put(parameters, "user", filter.userId());
        put(parameters, "centre", filter.centre());
        put(parameters, "differences", filter.differencesOnly() ? "only" : null);
        if (!sort.equals(LedgerSort.NEWEST_FIRST)) {
            parameters.put("sort", sort.column().name().toLowerCase(Locale.ROOT));
            parameters.put("dir", sort.descending() ? "desc" : "asc");
        }
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private record Parameters(Function<String, Optional<String>> address) {

        Optional<String> text(String name) {
            return address.apply(name).filter(text -> !text.isBlank());
        }

        <V> Optional<V> value(String name, Function<String, V> parse) {
            try {
                return text(name).map(parse);
            } catch (IllegalArgumentException | DateTimeException nonsense) {
                return Optional.empty();
            }
        }

        <E extends Enum<E>> E one(String name, E otherwise) {
            return text(name).stream()
                    .flatMap(text -> Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                            .filter(one -> one.name().equalsIgnoreCase(text)))
                    .findFirst()
                    .orElse(otherwise);
        }

        LedgerSort sort() {
            return new LedgerSort(
                    one("sort", LedgerSort.NEWEST_FIRST.column()),
                    text("dir").filter("asc"::equals).isEmpty());
        }

        static BillingPeriod month(String text) {
            return new BillingPeriod(YearMonth.parse(text));
        }
    }
}
