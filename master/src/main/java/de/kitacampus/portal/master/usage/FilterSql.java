package de.kitacampus.portal.master.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a filter into conditions with bound parameters; nothing a person typed becomes part of the statement. */
final class FilterSql {

    /** Course number or own content; {@code coalesce} would keep PostgreSQL from using an index under row-level security (DD232). */
    static final String SUBJECT = "case when course is null then content_id else course end";

    private static final char LAST_CHARACTER = '\uFFFF';
    private static final int HEX_DIGITS = 32;
    private static final Pattern USER_ID = Pattern.compile("[0-9a-f]{1," + HEX_DIGITS + "}");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** For the lines. */
    FilterSql(LedgerFilter filter) {
        common(filter);
        if (filter.types().equals(LedgerFilter.OWN_OFFERS)) {
            conditions.add("content_id is not null");
        } else {
            types(filter);
        }
        beginning(SUBJECT, "subject", filter.subject());
        user(filter.userId());
        beginning("centre", "centre", upperCase(filter.centre()));
        if (filter.differencesOnly()) {
            conditions.add("price_differs");
        }
    }

    private FilterSql() {}

    /** For the sums of one dimension, of which the filter may name a member by its beginning. */
    static FilterSql ofSums(LedgerFilter filter, UsageSums.Dimension dimension) {
        FilterSql sql = new FilterSql();
        sql.common(filter);
        sql.types(filter);
        sql.conditions.add("dimension = :dimension");
        sql.parameters.put("dimension", dimension.name());
        if (filter.portal() == null && filter.customer() == null) {
            sql.conditions.add("portal = :allPortals");
            sql.parameters.put("allPortals", UsageSums.ALL_PORTALS);
        }
        switch (dimension) {
            case ALL -> {}
            case SUBJECT -> sql.beginning("member", "member", filter.subject());
            case CENTRE -> sql.beginning("member", "member", upperCase(filter.centre()));
        }
        return sql;
    }

    private void common(LedgerFilter filter) {
        equal("billing_month", filter.month());
        equal("customer", filter.customer());
        if (filter.portal() != null) {
            conditions.add("portal = :portal");
            parameters.put("portal", filter.portal().value());
        }
    }

    private void types(LedgerFilter filter) {
        if (!filter.types().isEmpty()) {
            conditions.add("type in (:types)");
            parameters.put("types", filter.types().stream().map(Enum::name).toList());
        }
    }

    private void user(@Nullable String beginning) {
        if (beginning == null) {
            return;
        }
        String digits = beginning.replace("-", "").toLowerCase(Locale.ROOT);
        if (!USER_ID.matcher(digits).matches()) {
            conditions.add("1 = 0");
            return;
        }
        conditions.add("user_id between :firstUser and :lastUser");
        parameters.put("firstUser", filled(digits, '0'));
        parameters.put("lastUser", filled(digits, 'f'));
    }

    private static UUID filled(String digits, char rest) {
        String all = digits + String.valueOf(rest).repeat(HEX_DIGITS - digits.length());
        return new UUID(
                Long.parseUnsignedLong(all.substring(0, HEX_DIGITS / 2), 16),
                Long.parseUnsignedLong(all.substring(HEX_DIGITS / 2), 16));
    }

    private void equal(String column, @Nullable Object value) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value.toString());
        }
    }

    /** A range, which an index serves also where the statement is planned before its values are known. */
    private void beginning(String expression, String name, @Nullable String text) {
        if (text != null) {
            conditions.add(expression + " between :" + name + " and :" + name + "End");
            parameters.put(name, text);
            parameters.put(name + "End", text + LAST_CHARACTER);
        }
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
