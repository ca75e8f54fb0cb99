package de.kitacampus.portal.common.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows to an Excel workbook as they come, in constant memory. Text is always written as text, so that a cell
 * beginning with {@code =}, {@code +}, {@code -} or {@code @} is never a formula.
 *
 * @param sheet name of the sheet, at most 31 characters
 * @param columns the columns in order
 * @param <T> the row
 */
public record ExcelExport<T>(String sheet, List<ExcelColumn<T>> columns) {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Rows a worksheet can hold below its header. */
    public static final int MAX_ROWS = 1_048_575;

    private static final int ROWS_PER_FLUSH = 1_000;
    private static final String HEADER_COLOUR = "E4EEF5";
    private static final int MAX_SHEET_NAME = 31;

    public ExcelExport {
        columns = List.copyOf(columns);
        sheet = sheet.substring(0, Math.min(sheet.length(), MAX_SHEET_NAME));
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
                Workbook workbook = new Workbook(out, "Kita-Campus Portal", "1.0")) {
            Iterator<T> remaining = rows.iterator();
            long written = 0;
            int sheets = 0;
            do {
                sheets++;
                written += writeSheet(
                        workbook.newWorksheet(sheets == 1 ? sheet : sheet + " " + sheets), remaining, rowsPerSheet);
            } while (remaining.hasNext());
            return written;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int writeSheet(Worksheet worksheet, Iterator<T> rows, int limit) throws IOException {
        writeHeader(worksheet);
        int line = 0;
        while (rows.hasNext() && line < limit) {
            line++;
            writeRow(worksheet, line, rows.next());
            if (line % ROWS_PER_FLUSH == 0) {
                worksheet.flush();
            }
        }
        worksheet.setAutoFilter(0, 0, Math.max(line, 1), columns.size() - 1);
        worksheet.finish();
        return line;
    }

    private void writeHeader(Worksheet worksheet) {
        for (int place = 0; place < columns.size(); place++) {
            worksheet.width(place, columns.get(place).width());
            worksheet.inlineString(0, place, columns.get(place).header());
        }
        worksheet
                .range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor(HEADER_COLOUR)
                .set();
        worksheet.freezePane(0, 1);
    }

    private void writeRow(Worksheet worksheet, int line, T row) {
        for (int place = 0; place < columns.size(); place++) {
            ExcelColumn<T> column = columns.get(place);
            Object cell = column.value().apply(row);
            writeCell(worksheet, line, place, cell);
            String format = column.kind().format();
            if (cell != null && format != null) {
                worksheet.style(line, place).format(format).set();
            }
        }
    }

    private static void writeCell(Worksheet worksheet, int line, int place, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case String text -> worksheet.inlineString(line, place, text);
            case BigDecimal number -> worksheet.value(line, place, number);
            case Number number -> worksheet.value(line, place, number);
            case LocalDate date -> worksheet.value(line, place, date);
            case LocalDateTime time -> worksheet.value(line, place, time);
            default -> throw new IllegalArgumentException("no cell type for " + cell.getClass());
        }
    }
}
