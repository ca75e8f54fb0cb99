package de.kitacampus.portal.master.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a filter into conditions with bound parameters; nothing a person typed becomes part of the statement. */
final class FilterSql {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    FilterSql(LedgerFilter filter) {
        equal("billing_month", filter.month());
        equal("customer", filter.customer());
        if (filter.portal() != null) {
            conditions.add("portal = :portal");
            parameters.put("portal", filter.portal().value());
        }
        if (!filter.types().isEmpty()) {
            conditions.add("type in (:types)");
            parameters.put("types", filter.types().stream().map(Enum::name).toList());
        }
        beginning("coalesce(course, content_id)", "subject", filter.subject());
        beginning("cast(user_id as varchar(36))", "user", lowerCase(filter.userId()));
        beginning("centre", "centre", upperCase(filter.centre()));
        if (filter.differencesOnly()) {
            conditions.add("price_differs");
        }
    }

    private void equal(String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value.toString());
        }
    }

    private void beginning(String expression, String name, @Nullable String text) {
        if (text != null) {
            conditions.add(expression + " like :" + name + " escape '!'");
            parameters.put(name, text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
    }

    private static @Nullable String lowerCase(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String upperCase(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
