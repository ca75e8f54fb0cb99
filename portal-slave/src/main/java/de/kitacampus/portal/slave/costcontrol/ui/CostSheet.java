package de.kitacampus.portal.slave.costcontrol.ui;

import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import java.util.List;
import java.util.function.Function;

/** The bookings as a worksheet with the columns of the screen; the user ID is written in full. */
final class CostSheet {

    private CostSheet() {}

    static ExcelExport<NumberedRow> of(CostTexts texts, String customerNumber) {
        String erased = texts.text("erased");
        String cancelled = texts.text("cancelled", "%s");
        return new ExcelExport<>(
                texts.ofOffers("sheet"),
                List.of(
                        ExcelColumn.number("#", 8, NumberedRow::number),
                        ExcelColumn.text(texts.text("column.customer"), 14, row -> customerNumber),
                        text(
                                texts,
                                texts.offers() == Offers.OWN ? "own.column.course" : "column.course",
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

    private static String title(BookingEntry entry, String cancelled) {
        return entry.kind() == BookingEntry.Kind.CANCELLED ? cancelled.replace("%s", entry.title()) : entry.title();
    }

    private static ExcelColumn<NumberedRow> text(
            CostTexts texts, String header, int width, Function<BookingEntry, String> value) {
        return ExcelColumn.text(
                texts.text(header), width, row -> value.apply(row.row().entry()));
    }
}
