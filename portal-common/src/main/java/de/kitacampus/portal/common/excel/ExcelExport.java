package de.kitacampus.portal.common.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes rows to an Excel workbook as they come, in constant memory. Text is always written as text, so that a cell
 * beginning with {@code =}, {@code +}, {@code -} or {@code @} is never a formula.
 *
 * @param sheet name of the sheet; made fit for Excel
 * @param columns the columns in order
 * @param <T> the row
 */
public record ExcelExport<T>(String sheet, List<ExcelColumn<T>> columns) {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Rows a worksheet can hold below its header. */
    public static final int MAX_ROWS = 1_048_575;

    public ExcelExport {
        columns = List.copyOf(columns);
    }

    /**
     * Writes the workbook and leaves the stream open. The stream of rows is read once and closed.
     *
     * @return how many rows were written; what goes beyond {@value #MAX_ROWS} continues on further sheets
     */
    public long write(OutputStream out, Stream<T> rows) {
        return write(out, rows, MAX_ROWS);
    }

    long write(OutputStream out, Stream<T> rows, int rowsPerSheet) {
        try (rows;
                Workbook workbook = new Workbook(out)) {
            Iterator<T> remaining = rows.iterator();
            long written = 0;
            do {
                written += writeSheet(workbook.sheet(sheet, columns), remaining, rowsPerSheet);
            } while (remaining.hasNext());
            return written;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int writeSheet(Sheet worksheet, Iterator<T> rows, int limit) throws IOException {
        int line = 0;
        while (rows.hasNext() && line < limit) {
            line++;
            T row = rows.next();
            worksheet.begin();
            for (int place = 0; place < columns.size(); place++) {
                worksheet.cell(place, columns.get(place).value().apply(row));
            }
            worksheet.end();
        }
        worksheet.finish();
        return line;
    }
}
