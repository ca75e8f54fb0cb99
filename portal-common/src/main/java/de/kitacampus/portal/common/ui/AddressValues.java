package de.kitacampus.portal.common.ui;

import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the address of a screen says; what it does not say and what makes no sense are the same.
 *
 * @param query the query of the address
 */
public record AddressValues(QueryParameters query) {

    public Optional<String> text(String name) {
        return query.getSingleParameter(name).filter(text -> !text.isBlank());
    }

    /**
     * @param parse throws {@link IllegalArgumentException} or {@link DateTimeException} for nonsense
     */
    public <T> Optional<T> value(String name, Function<String, T> parse) {
        try {
            return text(name).map(parse);
        } catch (IllegalArgumentException | DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /** A month such as {@code 2026-11}. */
    public Optional<BillingPeriod> month(String name) {
        return value(name, text -> new BillingPeriod(YearMonth.parse(text)));
    }

    /** One of these, by its name in whatever case. */
    public <E extends Enum<E>> E one(String name, E[] values, E otherwise) {
        return text(name).stream()
                .flatMap(text -> Arrays.stream(values).filter(one -> one.name().equalsIgnoreCase(text)))
                .findFirst()
                .orElse(otherwise);
    }
}
