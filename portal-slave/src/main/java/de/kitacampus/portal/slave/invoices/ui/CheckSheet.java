package de.kitacampus.portal.slave.invoices.ui;

import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.BilledLine;
import de.kitacampus.portal.slave.invoices.CheckedBooking;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparison as a worksheet: a row for each booking, on a line of the invoice or on none. */
final class CheckSheet {

    private final ExcelExport<Row> sheet;

    /** A booking and its line, or null when it stands on none. */
    record Row(@Nullable BilledLine line, CheckedBooking booking) {}

    /** Words in one language, also when the page is gone. */
    @FunctionalInterface
    interface Words {
        String text(String key, Object... values);
    }

    CheckSheet(Words words) {
        sheet = new ExcelExport<>(
                words.text("check.sheet"),
                List.of(
                        ExcelColumn.text(
                                words.text("column.line"),
                                8,
                                row -> row.line() == null
                                        ? ""
                                        : Integer.toString(row.line().position())),
                        ExcelColumn.text(words.text("column.course"), 12, row -> row.booking()
                                .course()),
                        ExcelColumn.text(
                                words.text("column.service"),
                                40,
                                row -> row.line() == null ? "" : row.line().name()),
                        ExcelColumn.dateTime(words.text("column.when"), 18, BillingPeriod.ZONE, row -> row.booking()
                                .occurredAt()),
                        ExcelColumn.text(
                                words.text("column.user"),
                                38,
                                row -> row.booking().user() == null
                                        ? ""
                                        : row.booking().user().toString()),
                        ExcelColumn.text(
                                words.text("column.name"),
                                26,
                                row -> row.booking().name() == null
                                        ? ""
                                        : row.booking().name()),
                        ExcelColumn.text(words.text("column.centre"), 14, row -> row.booking()
                                .centre()
                                .value()),
                        ExcelColumn.amount(words.text("column.billed"), 16, row -> row.booking()
                                .billed()),
                        ExcelColumn.amount(words.text("column.booked"), 16, row -> row.booking()
                                .booked()),
                        ExcelColumn.text(
                                words.text("column.verdict"),
                                28,
                                row -> words.text("finding." + row.booking().finding()))));
    }

    void write(List<Row> rows, OutputStream out) {
        sheet.write(out, rows.stream());
    }
}
