package de.kitacampus.portal.master.costcontrol.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.common.ui.SortedGrid;
import de.kitacampus.portal.master.costcontrol.CostControl;
import de.kitacampus.portal.master.costcontrol.CostRow;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerRow;
import de.kitacampus.portal.master.usage.LedgerSort;
import de.kitacampus.portal.master.usage.LedgerTotals;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Bookings with their count and sums. */
class BookingsPanel extends Div {

    private static final SortedGrid.Order<LedgerSort.Column> NEWEST_FIRST =
            new SortedGrid.Order<>(LedgerSort.Column.OCCURRED_AT, true);

    private final transient CostControl costs;
    private final Formats formats = new Formats(getLocale());
    private final SortedGrid<CostRow, LedgerSort.Column> grid = new SortedGrid<>("cost-grid", NEWEST_FIRST, this::read);
    private final Div totals = new Div();
    private final Div empty = new Div();
    private transient LedgerFilter filter = LedgerFilter.all();
    private long count;

    /**
     * @param sorted hears which order a person chose
     */
    BookingsPanel(CostControl costs, Consumer<LedgerSort> sorted) {
        this.costs = costs;
        addClassName("kit-stack");
        totals.addClassName("kit-totals");
        totals.setId("cost-totals");
        totals.getElement().setAttribute("aria-live", "polite");
        addColumns();
        GridColumns<CostRow> choice =
                new GridColumns<>(grid, "cost", getTranslation("costcontrol.columns"), this::card);
        grid.addClassName("tall-grid");
        grid.addOrderListener(order -> sorted.accept(new LedgerSort(order.by(), order.descending())));
        Div head = new Div(totals, choice);
        head.addClassName("kit-list-head");
        add(head, grid, empty);
    }

    private List<CostRow> read(SortedGrid.Order<LedgerSort.Column> order, int offset, int limit) {
        return costs.rows(filter, new LedgerSort(order.by(), order.descending()), offset, limit);
    }

    private void addColumns() {
        grid.addColumn(row -> row.line().number())
                .setHeader("#")
                .setKey("NUMBER")
                .setWidth("4rem")
                .setFlexGrow(0);
        column(
                LedgerSort.Column.CUSTOMER,
                "customer",
                "12rem",
                row -> row.line().customer() + " " + row.customerName());
        column(LedgerSort.Column.SUBJECT, "subject", "7rem", row -> row.line().label());
        column(
                LedgerSort.Column.OCCURRED_AT,
                "booked",
                "9.5rem",
                row -> formats.dateTime(row.line().occurredAt()));
        column(LedgerSort.Column.USER_ID, "user", "10rem", row -> row.line().userId());
        column(LedgerSort.Column.CENTRE, "centre", "7.5rem", row -> row.line().centre());
        amount(LedgerSort.Column.PURCHASE_PRICE, "ek", LedgerRow::purchasePrice);
        amount(LedgerSort.Column.SELLING_PRICE, "vk", LedgerRow::sellingPrice);
        amount(LedgerSort.Column.VAT, "vat", LedgerRow::vatIncluded);
    }

    private Grid.Column<CostRow> column(
            LedgerSort.Column by, String name, String width, ValueProvider<CostRow, ?> value) {
        return grid.addColumn(by, getTranslation("costcontrol." + name), value)
                .setWidth(width)
                .setTooltipGenerator(row -> String.valueOf(value.apply(row)))
                .setResizable(true);
    }

    private void amount(LedgerSort.Column by, String name, Function<LedgerRow, Money> amount) {
        column(by, name, "6.5rem", row -> formats.money(amount.apply(row.line())))
                .setTextAlign(ColumnTextAlign.END)
                .addClassName("kit-amount");
    }

    private RowCard card(CostRow row) {
        LedgerRow line = row.line();
        return new RowCard(line.label(), formats.money(line.purchasePrice()))
                .line(
                        formats.dateTime(line.occurredAt()),
                        getTranslation("costcontrol.type." + line.type().name()))
                .line(line.customer() + " " + row.customerName(), line.centre().value())
                .line(named("vk", formats.money(line.sellingPrice())), named("vat", formats.money(line.vatIncluded())))
                .line(line.userId().toString());
    }

    private String named(String name, String value) {
        return getTranslation("costcontrol." + name) + ": " + value;
    }

    void show(LedgerFilter shown, LedgerSort order) {
        filter = shown;
        LedgerTotals sums = costs.totals(shown);
        count = sums.count();
        grid.order(new SortedGrid.Order<>(order.column(), order.descending()));
        grid.show(count);
        showTotals(sums);
        empty.removeAll();
        if (count == 0) {
            empty.add(emptyState());
        }
    }

    private void showTotals(LedgerTotals sums) {
        totals.removeAll();
        totals.add(new Span(getTranslation("costcontrol.count", sums.count())));
        total("ek", sums.purchasePrice());
        total("vk", sums.sellingPrice());
        total("vat", sums.vatIncluded());
    }

    private void total(String name, Money sum) {
        Span span = new Span(named(name, formats.money(sum)));
        span.setId("cost-total-" + name);
        totals.add(span);
    }

    private EmptyState emptyState() {
        BillingPeriod month = filter.month();
        EmptyState state = month != null
                        && filter.equals(LedgerFilter.all().withMonth(month).withTypes(filter.types()))
                ? new EmptyState(
                        getTranslation("costcontrol.empty.month", formats.month(month.month())),
                        getTranslation("costcontrol.empty.month.help"))
                : new EmptyState(getTranslation("costcontrol.empty"), getTranslation("costcontrol.empty.help"));
        state.setId("cost-empty");
        return state;
    }

    /** How many lines the filter finds. */
    long count() {
        return count;
    }
}
