package de.kitacampus.portal.common.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do with a row.
 *
 * @param line number of the row as a spreadsheet counts
 * @param subject what the row is about, in words
 * @param change what happens
 * @param differences what changes, of a changed one
 * @param refusals why it is left out, of a refused one
 */
public record RowVerdict(
        int line, String subject, Change change, List<Difference> differences, List<Refusal> refusals) {

    public RowVerdict {
        differences = List.copyOf(differences);
        refusals = List.copyOf(refusals);
    }

    /** What happens to what the row is about. */
    public enum Change {
        NEW,
        CHANGED,
        UNCHANGED,
        REFUSED;

        /** The end of the key of its word. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A value before and after, as text. */
    public record Difference(ImportColumn column, String before, String after) {}

    /**
     * @param column the column at fault, or null for the whole row
     * @param reasonKey translation key of the reason
     * @param values arguments of the reason
     */
    public record Refusal(@Nullable ImportColumn column, String reasonKey, List<String> values) {

        public Refusal {
            values = List.copyOf(values);
        }
    }
}
