package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.bookings.BookingLedger;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import de.kitacampus.portal.slave.costcontrol.CostQuery;
import de.kitacampus.portal.slave.costcontrol.CostReport;
import de.kitacampus.portal.slave.costcontrol.CostRow;
import de.kitacampus.portal.slave.costcontrol.NumberedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Tabs "Buchungen Kita-Campus" and "Buchungen eigener Angebote". */
class BookingsTab extends Composite<Div> {

    private final CostReport report;
    private final String customerNumber;
    private final Runnable changed;
    private final Offers offers;
    private final CostTexts texts;
    private final CostFilter filter;
    private final Div totals = new Div();
    private final Div chart = new Div();
    private final Grid<NumberedRow> grid = new Grid<>();
    private final Div empty = new Div();
    private final CallbackDataProvider<NumberedRow, Void> rows;
    /** As the totals above the list say. */
    private long counted;

    private boolean sorting;

    BookingsTab(CostReport report, Offers offers, String customerNumber, Runnable changed) {
        this.report = report;
        this.offers = offers;
        texts = new CostTexts(this, offers);
        this.customerNumber = customerNumber;
        this.changed = changed;
        filter = new CostFilter(report, offers, this::filterChanged, () -> sort(CostQuery.Column.BOOKED_AT, true));
        rows = DataProvider.fromCallbacks(this::fetch, query -> (int) counted);
        totals.addClassName("kit-totals");
        totals.setId(texts.id("totals"));
        totals.getElement().setAttribute("role", "status");
        empty.setId(texts.id("empty"));
        Grid<NumberedRow> list = grid();
        Div actions = new Div(
                new GridColumns<>(list, offers == Offers.OWN ? "own" : "cost", texts.text("columns"), this::card),
                new CostExport(report, offers, texts, customerNumber, this::currentQuery));
        actions.addClassName("kit-page-actions");
        Div summary = new Div(totals, actions);
        summary.addClassName("cost-summary");
        getContent().addClassName("cost-tab");
        getContent().add(filter, summary, list, empty, chart);
    }

    void read(QueryParameters url) {
        filter.read(url.getParameters());
        AddressValues address = new AddressValues(url);
        sort(
                address.one("sort", CostQuery.Column.values(), CostQuery.Column.BOOKED_AT),
                address.text("dir").filter("asc"::equals).isEmpty());
        refresh();
    }

    /** The order stands there only when it is not the usual one. */
    Map<String, String> forUrl() {
        Map<String, String> url = new LinkedHashMap<>(filter.forUrl());
        CostQuery query = currentQuery();
        if (query.column() != CostQuery.Column.BOOKED_AT || !query.descending()) {
            url.put("sort", query.column().name().toLowerCase(Locale.ROOT));
            url.put("dir", query.descending() ? "desc" : "asc");
        }
        return url;
    }

    private void sort(CostQuery.Column column, boolean descending) {
        Grid.Column<NumberedRow> by = grid.getColumnByKey(column.name());
        sorting = true;
        grid.sort(List.of(new GridSortOrder<>(by, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        sorting = false;
    }

    private void filterChanged() {
        refresh();
        changed.run();
    }

    private void refresh() {
        BookingLedger.Totals sums = report.totals(currentQuery());
        counted = sums.count();
        renderTotals(sums);
        grid.setVisible(sums.count() > 0);
        renderEmpty(sums.count() == 0);
        chart.removeAll();
        chart.add(new MonthChart(
                offers, report.lastTwelveMonths(currentQuery()), month -> filter.choose(month.toString())));
        rows.refreshAll();
    }

    private void renderTotals(BookingLedger.Totals sums) {
        Formats formats = texts.formats();
        totals.removeAll();
        total("count", texts.text("total.rows", sums.count()), formats.number(sums.count()));
        total("purchase", texts.text("total.purchase"), formats.money(sums.purchasePrice()));
        total("selling", texts.text("total.selling"), formats.money(sums.sellingPrice()));
        total("vat", texts.text("total.vat"), formats.money(sums.vatIncluded()));
    }

    private void total(String id, String label, String value) {
        Span amount = new Span(value);
        amount.setId(texts.id("total-" + id));
        amount.addClassName("cost-total-value");
        Div total = new Div(new Span(label), amount);
        total.addClassName("cost-total");
        totals.add(total);
    }

    private void renderEmpty(boolean nothing) {
        empty.removeAll();
        empty.setVisible(nothing);
        if (nothing && filter.isNarrowed()) {
            Button reset = new Button(texts.text("reset"), click -> filter.reset());
            empty.add(new EmptyState(texts.text("no-match.title"), texts.text("no-match"), reset));
        } else if (nothing && currentQuery().month() == null) {
            empty.add(new EmptyState(texts.ofOffers("never.title"), texts.ofOffers("never")));
        } else if (nothing) {
            Button all = new Button(texts.text("none.all"), click -> filter.choose(CostFilter.ALL));
            all.setId(texts.id("all-months"));
            String month = texts.month(currentQuery().month());
            empty.add(new EmptyState(texts.text("none.title", month), texts.ofOffers("none"), all));
        }
    }

    private Grid<NumberedRow> grid() {
        grid.setId(texts.id("grid"));
        grid.addClassName("cost-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.setMultiSort(false);
        grid.setColumnReorderingAllowed(true);
        grid.addColumn(row -> texts.formats().number(row.number()))
                .setHeader("#")
                .setWidth("3rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> customerNumber)
                .setHeader(texts.text("column.customer"))
                .setWidth("5.25rem")
                .setFlexGrow(0);
        column(CostQuery.Column.COURSE, offers == Offers.OWN ? "own.column.course" : "column.course", 5);
        column(CostQuery.Column.TITLE, "column.title", 8.5).setFlexGrow(3);
        column(CostQuery.Column.BOOKED_AT, "column.booked-at", 7.25);
        column(CostQuery.Column.USER_ID, "column.user-id", 5.25);
        column(CostQuery.Column.FIRST_NAME, "column.first-name", 5.75);
        column(CostQuery.Column.LAST_NAME, "column.last-name", 6);
        column(CostQuery.Column.CENTRE, "column.centre", 6.75).setFlexGrow(1);
        amount(CostQuery.Column.PURCHASE_PRICE, "column.purchase");
        amount(CostQuery.Column.SELLING_PRICE, "column.selling");
        amount(CostQuery.Column.VAT, "column.vat");
        grid.setPartNameGenerator(row -> row.row().entry().kind() == BookingEntry.Kind.CANCELLED ? "cancelled" : null);
        grid.addSortListener(change -> {
            if (!sorting) {
                changed.run();
            }
        });
        grid.setItems(rows);
        return grid;
    }

    private RowCard card(NumberedRow row) {
        CostRow line = row.row();
        return new RowCard(
                        cell(CostQuery.Column.LAST_NAME, line) + ", " + cell(CostQuery.Column.FIRST_NAME, line),
                        cell(CostQuery.Column.SELLING_PRICE, line))
                .line(cell(CostQuery.Column.COURSE, line) + " " + cell(CostQuery.Column.TITLE, line))
                .line(cell(CostQuery.Column.BOOKED_AT, line), cell(CostQuery.Column.CENTRE, line))
                .line(texts.text(
                        "card.amounts", cell(CostQuery.Column.PURCHASE_PRICE, line), cell(CostQuery.Column.VAT, line)));
    }

    private void amount(CostQuery.Column column, String header) {
        column(column, header, 5.25).setTextAlign(ColumnTextAlign.END).setFrozenToEnd(true);
    }

    private Grid.Column<NumberedRow> column(CostQuery.Column column, String header, double width) {
        return grid.addColumn(row -> cell(column, row.row()))
                .setKey(column.name())
                .setSortProperty(column.name())
                .setHeader(texts.text(header))
                .setTooltipGenerator(row -> tooltip(column, row.row()))
                .setResizable(true)
                .setWidth(width + "rem")
                .setFlexGrow(0);
    }

    private String tooltip(CostQuery.Column column, CostRow row) {
        return column == CostQuery.Column.USER_ID ? row.entry().userId().toString() : cell(column, row);
    }

    private String cell(CostQuery.Column column, CostRow row) {
        BookingEntry entry = row.entry();
        Formats formats = texts.formats();
        return switch (column) {
            case COURSE -> entry.number();
            case TITLE ->
                entry.kind() == BookingEntry.Kind.CANCELLED ? texts.text("cancelled", entry.title()) : entry.title();
            case BOOKED_AT -> formats.dateTime(entry.occurredAt());
            case USER_ID -> entry.userId().toString().substring(0, 8) + "…";
            case FIRST_NAME -> row.firstName() == null ? texts.text("erased") : row.firstName();
            case LAST_NAME -> row.lastName() == null ? texts.text("erased") : row.lastName();
            case CENTRE -> entry.centreName();
            case PURCHASE_PRICE -> formats.money(entry.purchasePrice());
            case SELLING_PRICE -> formats.money(entry.sellingPrice());
            case VAT -> formats.money(entry.vatIncluded());
        };
    }

    private Stream<NumberedRow> fetch(Query<NumberedRow, Void> query) {
        AtomicLong number = new AtomicLong(query.getOffset());
        return report.page(query(query.getSortOrders()), query.getOffset(), query.getLimit()).stream()
                .map(row -> new NumberedRow(number.incrementAndGet(), row));
    }

    private CostQuery currentQuery() {
        List<QuerySortOrder> orders = new ArrayList<>();
        grid.getSortOrder()
                .forEach(
                        order -> orders.add(new QuerySortOrder(order.getSorted().getKey(), order.getDirection())));
        return query(orders);
    }

    private CostQuery query(List<QuerySortOrder> orders) {
        return orders.stream()
                .findFirst()
                .map(order -> filter.query(
                        CostQuery.Column.valueOf(order.getSorted()), order.getDirection() == SortDirection.DESCENDING))
                .orElseGet(() -> filter.query(CostQuery.Column.BOOKED_AT, true));
    }
}
