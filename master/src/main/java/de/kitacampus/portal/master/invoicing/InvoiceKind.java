package de.kitacampus.portal.master.invoicing;

/** What a document of account is; codes of UNTDID 1001. */
public enum InvoiceKind {
    INVOICE("380"),
    /** Takes back a whole invoice (Stornorechnung): all its lines, negated. */
    CANCELLATION("384"),
    /** Gives back a decided amount (Rechnungskorrektur); its amounts are positive. */
    CREDIT_NOTE("381");

    private final String code;

    InvoiceKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** 1 when its total is owed by the carrier, -1 when it is owed to it. */
    public int sign() {
        return this == CREDIT_NOTE ? -1 : 1;
    }
}
