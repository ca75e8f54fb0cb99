package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.master.usage.UsageSums.Dimension;
import java.util.Map;

/**
 * Where the figures of a filter come from: from the kept sums if they know what the filter asks for, else from the lines themselves.
 * Both give the same columns and the same figures.
 */
record SumSource(String table, String lines, String purchasePrice, String where, Map<String, Object> parameters) {

    static SumSource of(LedgerFilter filter) {
        return isKept(filter) ? kept(filter) : raw(filter);
    }

    private static boolean isKept(LedgerFilter filter) {
        return filter.userId() == null
                && !filter.differencesOnly()
                && (filter.subject() == null || filter.centre() == null);
    }

    private static SumSource kept(LedgerFilter filter) {
        Dimension dimension = filter.subject() != null
                ? Dimension.SUBJECT
                : filter.centre() != null ? Dimension.CENTRE : Dimension.ALL;
        FilterSql sql = FilterSql.ofSums(filter, dimension);
        return new SumSource("usage_sum", "lines", "purchase_price", sql.where(), sql.parameters());
    }

    static SumSource raw(LedgerFilter filter) {
        FilterSql sql = new FilterSql(filter);
        return new SumSource("usage_event", "1", "billed_price", sql.where(), sql.parameters());
    }
}
