package de.kitacampus.portal.master.statistics;

import static de.kitacampus.portal.common.excel.ExcelColumn.amount;
import static de.kitacampus.portal.common.excel.ExcelColumn.number;
import static de.kitacampus.portal.common.excel.ExcelColumn.text;

import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The table as Excel, with the columns and the total of the screen. */
public final class StatisticsSheet {

    private StatisticsSheet() {}

    /** @param word gives the words of a translation key */
    public static ExcelExport<StatisticsRow> of(StatisticsTab tab, boolean billed, UnaryOperator<String> word) {
        List<ExcelColumn<StatisticsRow>> columns = new ArrayList<>();
        columns.add(text(word.apply("statistics.key." + tab.key()), 24, row -> label(tab, row, word)));
        if (tab == StatisticsTab.COURSES || tab == StatisticsTab.CARRIERS) {
            columns.add(text(word.apply("statistics.name." + tab.key()), 50, StatisticsRow::name));
        }
        columns.add(number(word.apply("statistics.bookings"), 14, StatisticsRow::bookings));
        columns.add(amount(word.apply("statistics.booked") + " (EUR)", 18, StatisticsRow::booked));
        if (billed) {
            columns.add(amount(word.apply("statistics.billed") + " (EUR)", 18, StatisticsRow::billed));
        }
        return new ExcelExport<>(word.apply("statistics.title"), columns);
    }

    private static String label(StatisticsTab tab, StatisticsRow row, UnaryOperator<String> word) {
        if (row.isTotal()) {
            return word.apply(tab == StatisticsTab.CATEGORIES ? "statistics.total.once" : "statistics.total");
        }
        return tab == StatisticsTab.CATEGORIES ? category(row, word) : row.key();
    }

    private static String category(StatisticsRow row, UnaryOperator<String> word) {
        return word.apply(row.key().isEmpty() ? "statistics.category.none" : "catalog.category." + row.key());
    }
}
