package de.kitacampus.portal.master.invoicing;

/** By what documents are ordered. */
public enum InvoiceSort {
    NUMBER("i.number"),
    BUYER("i.buyer_name"),
    MONTH("i.billing_month"),
    ISSUED("i.issued_on"),
    DUE("i.due_on"),
    NET("i.net"),
    GROSS("i.gross");

    private final String column;

    InvoiceSort(String column) {
        this.column = column;
    }

    String orderBy(boolean descending) {
        return " order by " + column + (descending ? " desc" : "") + ", i.number desc";
    }
}
