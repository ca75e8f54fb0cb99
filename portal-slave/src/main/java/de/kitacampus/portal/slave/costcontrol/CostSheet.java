package de.kitacampus.portal.slave.costcontrol;

import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** The bookings as a worksheet with the columns of the screen; the user ID is written in full. */
public final class CostSheet {

    private CostSheet() {}

    /** Needs no session. */
    public static ExcelExport<NumberedRow> of(Offers offers, Locale language, String customerNumber) {
        CostWords texts = CostWords.in(language);
        String erased = texts.text("erased");
        String cancelled = texts.text("cancelled", "%s");
        return new ExcelExport<>(
                texts.text(offers == Offers.OWN ? "own.sheet" : "sheet"),
                List.of(
                        ExcelColumn.number("#", 8, NumberedRow::number),
                        ExcelColumn.text(texts.text("column.customer"), 14, row -> customerNumber),
                        text(
                                texts,
                                offers == Offers.OWN ? "own.column.course" : "column.course",
                                12,
                                BookingEntry::number),
                        text(texts, "column.title", 44, entry -> title(entry, cancelled)),
                        ExcelColumn.dateTime(texts.text("column.booked-at"), 18, BillingPeriod.ZONE, row -> row.row()
                                .entry()
                                .occurredAt()),
                        text(texts, "column.user-id", 38, entry -> entry.userId()
                                .toString()),
                        ExcelColumn.text(
                                texts.text("column.first-name"),
                                18,
                                row -> row.row().firstName() == null
                                        ? erased
                                        : row.row().firstName()),
                        ExcelColumn.text(
                                texts.text("column.last-name"),
                                18,
                                row -> row.row().lastName() == null
                                        ? erased
                                        : row.row().lastName()),
                        text(texts, "column.centre", 28, BookingEntry::centreName),
                        ExcelColumn.amount(texts.text("column.purchase.eur"), 16, row -> row.row()
                                .entry()
                                .purchasePrice()),
                        ExcelColumn.amount(texts.text("column.selling.eur"), 16, row -> row.row()
                                .entry()
                                .sellingPrice()),
                        ExcelColumn.amount(texts.text("column.vat.eur"), 16, row -> row.row()
                                .entry()
                                .vatIncluded())));
    }

    /**
     * Writes what somebody may see.
     *
     * @param lines in the order of the list
     */
    public static void write(ExcelExport<NumberedRow> sheet, Stream<CostRow> lines, OutputStream out) {
        write(sheet, lines, out, _ -> {});
    }

    /**
     * @param written hears the number of each line that is on its way
     */
    public static void write(
            ExcelExport<NumberedRow> sheet, Stream<CostRow> lines, OutputStream out, LongConsumer written) {
        AtomicLong number = new AtomicLong();
        sheet.write(
                out,
                lines.map(row -> new NumberedRow(number.incrementAndGet(), row))
                        .peek(row -> written.accept(row.number())));
    }

    private static String title(BookingEntry entry, String cancelled) {
        return entry.kind() == BookingEntry.Kind.CANCELLED ? cancelled.replace("%s", entry.title()) : entry.title();
    }

    private static ExcelColumn<NumberedRow> text(
            CostWords texts, String header, int width, Function<BookingEntry, String> value) {
        return ExcelColumn.text(
                texts.text(header), width, row -> value.apply(row.row().entry()));
    }
}
