package de.kitacampus.portal.common.table;

import java.util.Locale;

/** Why a file is no table. */
public final class UnreadableTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnreadableTable(Reason reason) {
        super(reason.id());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with a file. */
    public enum Reason {
        /** Nothing stands in it. */
        EMPTY,
        /** More than {@link TextTables#MAX_BYTES} bytes. */
        BIG,
        /** More than {@link TextTables#MAX_ROWS} rows. */
        LONG,
        /** A workbook of Excel before 2007. */
        OLD,
        /** Neither a workbook nor a text. */
        KIND,
        /** Quotation marks that do not close. */
        QUOTES;

        /** The end of the key of its sentence. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
