package de.kitacampus.portal.master.costcontrol;

import static de.kitacampus.portal.common.excel.ExcelColumn.amount;
import static de.kitacampus.portal.common.excel.ExcelColumn.dateTime;
import static de.kitacampus.portal.common.excel.ExcelColumn.number;
import static de.kitacampus.portal.common.excel.ExcelColumn.percent;
import static de.kitacampus.portal.common.excel.ExcelColumn.text;

import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.Course;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;

/** The columns of the exports, the same as on the screen. */
final class CostSheets {

    private CostSheets() {}

    static ExcelExport<CostRow> bookings(UnaryOperator<String> word) {
        return new ExcelExport<>(
                word.apply("costcontrol.sheet"),
                List.of(
                        number("#", 8, row -> row.line().number()),
                        text(word.apply("costcontrol.customer.number"), 14, row -> row.line()
                                .customer()
                                .value()),
                        text(word.apply("costcontrol.customer"), 32, CostRow::customerName),
                        text(word.apply("costcontrol.subject"), 16, row -> row.line()
                                .label()),
                        text(
                                word.apply("costcontrol.type"),
                                16,
                                row -> word.apply(
                                        "costcontrol.type." + row.line().type().name())),
                        dateTime(word.apply("costcontrol.booked"), 18, BillingPeriod.ZONE, row -> row.line()
                                .occurredAt()),
                        text(word.apply("costcontrol.user"), 38, row -> row.line()
                                .userId()
                                .toString()),
                        text(word.apply("costcontrol.centre"), 14, row -> row.line()
                                .centre()
                                .value()),
                        amount(word.apply("costcontrol.ek") + " (EUR)", 14, row -> row.line()
                                .purchasePrice()),
                        amount(word.apply("costcontrol.vk") + " (EUR)", 14, row -> row.line()
                                .sellingPrice()),
                        amount(word.apply("costcontrol.vat") + " (EUR)", 14, row -> row.line()
                                .vatIncluded())));
    }

    static ExcelExport<Course> offer(UnaryOperator<String> word) {
        return new ExcelExport<>(
                word.apply("costcontrol.tab.offer"),
                List.of(
                        text(word.apply("costcontrol.course"), 14, course -> course.number()
                                .value()),
                        text(word.apply("costcontrol.title.course"), 50, Course::title),
                        amount(word.apply("costcontrol.listprice") + " (EUR)", 16, Course::listPrice),
                        percent(word.apply("costcontrol.rate"), 10, course -> course.vatTreatment()
                                .rate()
                                .percent()),
                        amount(word.apply("costcontrol.gross") + " (EUR)", 16, course -> course.listPrice()
                                .withVat(course.vatTreatment().rate(), RoundingMode.HALF_UP)),
                        number(word.apply("costcontrol.period"), 14, course -> (long) course.usagePeriodMonths())));
    }
}
