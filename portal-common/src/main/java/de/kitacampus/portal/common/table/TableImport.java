package de.kitacampus.portal.common.table;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * An import of a table in two steps: what would happen, and making it so, wholly or not at all.
 *
 * @param <W> the work a preview carries
 */
public interface TableImport<W> {

    /** Reads a file and tells what it would do; changes nothing. */
    default Reading<W> preview(String fileName, byte[] bytes) {
        try {
            return preview(TextTables.read(
                    fileName, bytes, header -> columns().stream().anyMatch(column -> column.isHeaded(header))));
        } catch (UnreadableTable unreadable) {
            return new Reading.Unreadable<>(unreadable.reason());
        }
    }

    /** All columns it knows. */
    List<? extends ImportColumn> columns();

    /** What a table would do. */
    Reading<W> preview(TextTable table);

    /**
     * Does what was shown, in one transaction; nothing if somebody changed something of it since.
     *
     * @param progress hears how many rows are done
     */
    Outcome apply(ImportPreview<W> shown, IntConsumer progress);

    /** What became of reading a file. */
    sealed interface Reading<W> {

        record Read<W>(ImportPreview<W> preview) implements Reading<W> {}

        record Unreadable<W>(UnreadableTable.Reason reason) implements Reading<W> {}

        /** Columns without which nothing can be done. */
        record Missing<W>(List<ImportColumn> columns) implements Reading<W> {}
    }

    /** What became of an import. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        /** Somebody changed these since the preview; nothing was imported. */
        record ChangedMeanwhile(List<String> subjects) implements Outcome {}
    }
}
