package de.kitacampus.portal.master.usage.ui;

import com.vaadin.flow.component.Component;
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
import de.kitacampus.portal.master.portals.PortalNames;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerQueries;
import de.kitacampus.portal.master.usage.LedgerRow;
import de.kitacampus.portal.master.usage.LedgerSort;
import de.kitacampus.portal.master.usage.LedgerTotals;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The lines of the ledger with their count and sums. */
class LedgerPanel extends Div {

    private static final SortedGrid.Order<LedgerSort.Column> NEWEST_FIRST =
            new SortedGrid.Order<>(LedgerSort.Column.OCCURRED_AT, true);

    private final transient LedgerQueries ledger;
    private final transient PortalNames portals;
    private final Formats formats = new Formats(getLocale());
    private final SortedGrid<LedgerRow, LedgerSort.Column> grid =
            new SortedGrid<>("usage-grid", NEWEST_FIRST, this::read);
    private final Div totals = new Div();
    private final Div empty = new Div();
    private transient LedgerFilter filter = LedgerFilter.all();

    /**
     * @param sorted hears which order a person chose
     */
    LedgerPanel(LedgerQueries ledger, PortalNames portals, Consumer<LedgerSort> sorted) {
        this.ledger = ledger;
        this.portals = portals;
        addClassName("kit-stack");
        totals.addClassName("kit-totals");
        totals.setId("usage-totals");
        totals.getElement().setAttribute("aria-live", "polite");
        addColumns();
        GridColumns<LedgerRow> choice = new GridColumns<>(grid, "usage", getTranslation("usage.columns"), this::card);
        grid.addClassName("tall-grid");
        grid.addOrderListener(order -> sorted.accept(new LedgerSort(order.by(), order.descending())));
        Div head = new Div(totals, choice);
        head.addClassName("kit-list-head");
        add(head, grid, empty);
    }

    private List<LedgerRow> read(SortedGrid.Order<LedgerSort.Column> order, int offset, int limit) {
        return ledger.rows(filter, new LedgerSort(order.by(), order.descending()), offset, limit);
    }

    private void addColumns() {
        sortable(LedgerSort.Column.OCCURRED_AT, "occurred", "9.5rem", row -> formats.dateTime(row.occurredAt()));
        column("received", "9.5rem", row -> formats.dateTime(row.receivedAt()));
        column("portal", "11rem", row -> portals.of(row.portal()));
        sortable(LedgerSort.Column.CUSTOMER, "customer", "8rem", LedgerRow::customer);
        column("type", "9rem", row -> getTranslation("usage.type." + row.type().name()));
        sortable(LedgerSort.Column.SUBJECT, "subject", "9rem", LedgerRow::subject);
        sortable(LedgerSort.Column.USER_ID, "user", "12rem", LedgerRow::userId);
        sortable(LedgerSort.Column.CENTRE, "centre", "8rem", LedgerRow::centre);
        amount(column("ek.told", "8rem", money(LedgerRow::toldPrice)));
        amount(sortable(LedgerSort.Column.PURCHASE_PRICE, "ek.billed", "8rem", money(LedgerRow::purchasePrice)));
        grid.addComponentColumn(this::difference)
                .setHeader(getTranslation("usage.difference"))
                .setKey("difference")
                .setWidth("9rem");
        amount(sortable(LedgerSort.Column.SELLING_PRICE, "vk", "8rem", money(LedgerRow::sellingPrice)));
        amount(column("rate", "6rem", row -> formats.percent(row.vatRate())));
    }

    private ValueProvider<LedgerRow, String> money(Function<LedgerRow, Money> amount) {
        return row -> formats.money(amount.apply(row));
    }

    private Grid.Column<LedgerRow> column(String name, String width, ValueProvider<LedgerRow, ?> value) {
        return fit(grid.addColumn(value).setHeader(getTranslation("usage." + name)), width, value)
                .setKey(name);
    }

    private Grid.Column<LedgerRow> sortable(
            LedgerSort.Column by, String name, String width, ValueProvider<LedgerRow, ?> value) {
        return fit(grid.addColumn(by, getTranslation("usage." + name), value), width, value);
    }

    private static Grid.Column<LedgerRow> fit(
            Grid.Column<LedgerRow> column, String width, ValueProvider<LedgerRow, ?> value) {
        return column.setWidth(width)
                .setTooltipGenerator(row -> String.valueOf(value.apply(row)))
                .setResizable(true);
    }

    private static void amount(Grid.Column<LedgerRow> column) {
        column.setTextAlign(ColumnTextAlign.END).addClassName("kit-amount");
    }

    private RowCard card(LedgerRow row) {
        RowCard card = new RowCard(row.subject(), formats.money(row.purchasePrice()))
                .line(
                        formats.dateTime(row.occurredAt()),
                        getTranslation("usage.type." + row.type().name()))
                .line(portals.of(row.portal()), row.centre().value())
                .line(
                        getTranslation("usage.vk") + ": " + formats.money(row.sellingPrice()),
                        getTranslation("usage.rate") + ": " + formats.percent(row.vatRate()))
                .line(row.userId().toString());
        return row.priceDiffers() ? card.with(difference(row)) : card;
    }

    private Component difference(LedgerRow row) {
        if (!row.priceDiffers()) {
            return new Span();
        }
        Span badge = new Span(formats.money(row.purchasePrice().minus(row.toldPrice())));
        badge.addClassNames("kit-badge", "warn");
        badge.setTitle(getTranslation("usage.difference.help"));
        return badge;
    }

    void show(LedgerFilter shown, LedgerSort order) {
        filter = shown;
        LedgerTotals sums = ledger.totals(shown);
        grid.order(new SortedGrid.Order<>(order.column(), order.descending()));
        grid.show(sums.count());
        showTotals(sums);
        empty.removeAll();
        if (sums.count() == 0) {
            empty.add(emptyState());
        }
    }

    private void showTotals(LedgerTotals sums) {
        totals.removeAll();
        totals.add(new Span(getTranslation("usage.count", sums.count())));
        total("ek.billed", sums.purchasePrice());
        total("vk", sums.sellingPrice());
        total("vat", sums.vatIncluded());
    }

    private void total(String name, Money sum) {
        totals.add(new Span(getTranslation("usage." + name) + ": " + formats.money(sum)));
    }

    private EmptyState emptyState() {
        BillingPeriod month = filter.month();
        EmptyState state = month != null && filter.equals(LedgerFilter.all().withMonth(month))
                ? new EmptyState(
                        getTranslation("usage.empty.month", formats.month(month.month())),
                        getTranslation("usage.empty.month.help"))
                : new EmptyState(getTranslation("usage.empty"), getTranslation("usage.empty.help"));
        state.setId("usage-empty");
        return state;
    }
}
