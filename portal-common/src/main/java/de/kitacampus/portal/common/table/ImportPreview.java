package de.kitacampus.portal.common.table;

import de.kitacampus.portal.common.table.RowVerdict.Change;
import java.util.List;

/**
 * What an import would do.
 *
 * @param table the file
 * @param ignored headers of columns that mean nothing to the import
 * @param rows a verdict for each row, in the order of the file
 * @param work what is to be done, for the import that made the preview
 * @param <W> that work
 */
public record ImportPreview<W>(TextTable table, List<String> ignored, List<RowVerdict> rows, W work) {

    public ImportPreview {
        ignored = List.copyOf(ignored);
        rows = List.copyOf(rows);
    }

    public int count(Change change) {
        return (int) rows.stream().filter(row -> row.change() == change).count();
    }

    /** How many rows would change something. */
    public int effects() {
        return count(Change.NEW) + count(Change.CHANGED);
    }
}
