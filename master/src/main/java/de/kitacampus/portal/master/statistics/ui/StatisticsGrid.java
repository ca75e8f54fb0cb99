package de.kitacampus.portal.master.statistics.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.common.ui.WindowWidth;
import de.kitacampus.portal.master.statistics.StatisticsRow;
import de.kitacampus.portal.master.statistics.StatisticsTab;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures as a table. */
class StatisticsGrid extends Grid<StatisticsRow> {

    private final transient Formats formats = new Formats(getLocale());
    private final Column<StatisticsRow> key;
    private final Column<StatisticsRow> billed;
    private StatisticsTab tab = StatisticsTab.MONTHS;
    private boolean showsBilled;

    StatisticsGrid() {
        setId("statistics-grid");
        addClassName("tall-grid");
        key = addColumn(this::label)
                .setKey("key")
                .setWidth("14rem")
                .setFlexGrow(3)
                .setComparator(Comparator.comparing(this::order))
                .setTooltipGenerator(this::label);
        amount("bookings", addColumn(row -> formats.number(row.bookings())))
                .setComparator(Comparator.comparingLong(StatisticsRow::bookings));
        amount("booked", addColumn(row -> formats.money(row.booked())))
                .setComparator(Comparator.comparing(StatisticsRow::booked, Money::compareTo));
        billed = amount("billed", addColumn(row -> money(row.billed())))
                .setComparator(Comparator.comparing(StatisticsRow::billed, Comparator.nullsFirst(Money::compareTo)));
        GridColumns.cardsOnly(this, this::card);
        WindowWidth.follow(this, _ -> fitBilled());
    }

    /** What is not known has no column; cards stand for all of them. */
    private void fitBilled() {
        billed.setVisible(showsBilled && key.isVisible());
    }

    private Column<StatisticsRow> amount(String name, Column<StatisticsRow> column) {
        return column.setKey(name)
                .setHeader(getTranslation("statistics." + name))
                .setWidth("12rem")
                .setFlexGrow(1)
                .setTextAlign(ColumnTextAlign.END);
    }

    private String order(StatisticsRow row) {
        return tab == StatisticsTab.MONTHS ? row.key() : label(row);
    }

    private String label(StatisticsRow row) {
        return switch (tab) {
            case MONTHS -> formats.month(YearMonth.parse(row.key()));
            case COURSES, CARRIERS -> row.key() + " " + row.name();
            case CATEGORIES ->
                getTranslation(row.key().isEmpty() ? "statistics.category.none" : "catalog.category." + row.key());
        };
    }

    private String money(@Nullable Money money) {
        return money == null ? "–" : formats.money(money);
    }

    private RowCard card(StatisticsRow row) {
        RowCard card = new RowCard(label(row), formats.number(row.bookings()));
        String booked = getTranslation("statistics.booked") + ": " + formats.money(row.booked());
        return showsBilled
                ? card.line(booked, getTranslation("statistics.billed") + ": " + money(row.billed()))
                : card.line(booked);
    }

    void show(StatisticsTab shown, List<StatisticsRow> rows, boolean withBilled) {
        tab = shown;
        showsBilled = withBilled;
        key.setHeader(getTranslation("statistics.key." + shown.key()));
        fitBilled();
        sort(List.of());
        setItems(rows);
    }
}
