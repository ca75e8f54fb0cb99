package de.kitacampus.portal.master.usage;

/**
 * The order of lines.
 *
 * @param column by which column; lines that are equal in it follow by time, then in the order of the journal
 * @param descending whether the largest comes first
 */
public record LedgerSort(Column column, boolean descending) {

    public static final LedgerSort NEWEST_FIRST = new LedgerSort(Column.OCCURRED_AT, true);

    /** Columns that can be sorted by; their names in the database are fixed here and never come from outside. */
    public enum Column {
        OCCURRED_AT("occurred_at"),
        CUSTOMER("customer"),
        SUBJECT(FilterSql.SUBJECT),
        USER_ID("user_id"),
        CENTRE("centre"),
        PURCHASE_PRICE("billed_price"),
        SELLING_PRICE("selling_price"),
        VAT("vat_included");

        private final String expression;

        Column(String expression) {
            this.expression = expression;
        }
    }

    String orderBy() {
        String direction = descending ? " desc" : "";
        String time = column == Column.OCCURRED_AT ? "" : ", occurred_at" + direction;
        return " order by " + column.expression + direction + time + ", portal" + direction + ", epoch" + direction
                + ", sequence" + direction;
    }
}
