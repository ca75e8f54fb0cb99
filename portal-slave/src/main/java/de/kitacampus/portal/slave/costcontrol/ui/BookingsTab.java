package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.bookings.BookingLedger;
import de.kitacampus.portal.slave.costcontrol.CostQuery;
import de.kitacampus.portal.slave.costcontrol.CostReport;
import de.kitacampus.portal.slave.costcontrol.CostRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Tab "Buchungen Kita-Campus". */
class BookingsTab extends Composite<Div> {

    private final CostReport report;
    private final String customerNumber;
    private final Runnable changed;
    private final CostTexts texts = new CostTexts(this);
    private final CostFilter filter;
    private final Div totals = new Div();
    private final Div chart = new Div();
    private final Grid<NumberedRow> grid = new Grid<>();
    private final Div empty = new Div();
    private final CallbackDataProvider<NumberedRow, Void> rows;

    BookingsTab(CostReport report, String customerNumber, Runnable changed) {
        this.report = report;
        this.customerNumber = customerNumber;
        this.changed = changed;
        filter = new CostFilter(report, this::filterChanged);
        rows = DataProvider.fromCallbacks(
                this::fetch, query -> (int) report.totals(currentQuery()).count());
        totals.addClassName("kit-totals");
        totals.setId("cost-totals");
        totals.getElement().setAttribute("role", "status");
        empty.setId("cost-empty");
        Div summary = new Div(totals, export());
        summary.addClassName("cost-summary");
        getContent().addClassName("cost-tab");
        getContent().add(filter, summary, grid(), empty, chart);
    }

    void read(Map<String, List<String>> url) {
        filter.read(url);
        refresh();
    }

    Map<String, String> forUrl() {
        return filter.forUrl();
    }

    private void filterChanged() {
        refresh();
        changed.run();
    }

    private void refresh() {
        BookingLedger.Totals sums = report.totals(currentQuery());
        renderTotals(sums);
        grid.setVisible(sums.count() > 0);
        renderEmpty(sums.count() == 0);
        chart.removeAll();
        chart.add(new MonthChart(report.lastTwelveMonths(currentQuery()), month -> filter.choose(month.toString())));
        rows.refreshAll();
    }

    private void renderTotals(BookingLedger.Totals sums) {
        Formats formats = texts.formats();
        totals.removeAll();
        total("count", "total.count", formats.number(sums.count()));
        total("purchase", "total.purchase", formats.money(sums.purchasePrice()));
        total("selling", "total.selling", formats.money(sums.sellingPrice()));
        total("vat", "total.vat", formats.money(sums.vatIncluded()));
    }

    private void total(String id, String key, String value) {
        Span amount = new Span(value);
        amount.setId("cost-total-" + id);
        amount.addClassName("cost-total-value");
        Div total = new Div(new Span(texts.text(key)), amount);
        total.addClassName("cost-total");
        totals.add(total);
    }

    private void renderEmpty(boolean nothing) {
        empty.removeAll();
        empty.setVisible(nothing);
        if (nothing && filter.isNarrowed()) {
            Button reset = new Button(texts.text("reset"), click -> filter.reset());
            empty.add(new EmptyState(texts.text("no-match.title"), texts.text("no-match"), reset));
        } else if (nothing) {
            String month = texts.month(currentQuery().month());
            empty.add(new EmptyState(texts.text("none.title", month), texts.text("none")));
        }
    }

    private Grid<NumberedRow> grid() {
        grid.setId("cost-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
        grid.setMultiSort(false);
        grid.setColumnReorderingAllowed(true);
        grid.addColumn(row -> texts.formats().number(row.number()))
                .setHeader("#")
                .setWidth("4.5rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> customerNumber)
                .setHeader(texts.text("column.customer"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        column(CostQuery.Column.COURSE, "column.course", 7);
        column(CostQuery.Column.TITLE, "column.title", 18).setFlexGrow(2);
        Grid.Column<NumberedRow> time = column(CostQuery.Column.BOOKED_AT, "column.booked-at", 9.5);
        column(CostQuery.Column.USER_ID, "column.user-id", 9);
        column(CostQuery.Column.FIRST_NAME, "column.first-name", 8);
        column(CostQuery.Column.LAST_NAME, "column.last-name", 9);
        column(CostQuery.Column.CENTRE, "column.centre", 12).setFlexGrow(1);
        amount(CostQuery.Column.PURCHASE_PRICE, "column.purchase");
        amount(CostQuery.Column.SELLING_PRICE, "column.selling");
        amount(CostQuery.Column.VAT, "column.vat");
        grid.setPartNameGenerator(row -> row.row().entry().kind() == BookingEntry.Kind.CANCELLED ? "cancelled" : null);
        grid.sort(GridSortOrder.desc(time).build());
        grid.setItems(rows);
        return grid;
    }

    private void amount(CostQuery.Column column, String header) {
        column(column, header, 7.5).setTextAlign(ColumnTextAlign.END);
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
            case COURSE -> entry.course().value();
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

    private Anchor export() {
        Button button = new Button(texts.text("export"), VaadinIcon.DOWNLOAD.create());
        button.setTabIndex(-1);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        ExcelExport<NumberedRow> sheet = CostSheet.of(texts, customerNumber);
        DownloadHandler download = event -> write(sheet, event);
        Anchor link = new Anchor(download, "");
        link.setId("cost-export");
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(texts.text("export"));
        link.add(button);
        return link;
    }

    /** Exactly what the screen shows: the same filters, the same order, the same numbers in front. */
    private void write(ExcelExport<NumberedRow> sheet, DownloadEvent event) {
        CostQuery query = currentQuery();
        var month = query.month();
        event.setFileName(texts.text("file", month == null ? texts.text("file.all") : month.toString()) + ".xlsx");
        event.setContentType(ExcelExport.MEDIA_TYPE);
        AtomicLong number = new AtomicLong();
        report.export(
                query,
                lines -> sheet.write(
                        event.getOutputStream(), lines.map(row -> new NumberedRow(number.incrementAndGet(), row))));
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
