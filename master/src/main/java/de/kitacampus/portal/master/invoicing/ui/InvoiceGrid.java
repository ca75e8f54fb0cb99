package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.common.ui.SortedGrid;
import de.kitacampus.portal.master.invoicing.InvoiceFilter;
import de.kitacampus.portal.master.invoicing.InvoiceList;
import de.kitacampus.portal.master.invoicing.InvoiceRow;
import de.kitacampus.portal.master.invoicing.InvoiceSort;
import de.kitacampus.portal.master.invoicing.InvoiceTotal;
import java.time.LocalDate;
import java.util.List;

/** Documents of account with their sums. */
class InvoiceGrid extends Composite<Div> {

    private final transient InvoiceList list;
    private final Formats formats = new Formats(getLocale());
    private final transient Amounts amounts = new Amounts(formats);
    private final Div totals = new Div();
    private final SortedGrid<InvoiceRow, InvoiceSort> grid;
    private final EmptyState empty =
            new EmptyState(getTranslation("invoicing.empty"), getTranslation("invoicing.empty.help"));
    private transient InvoiceFilter filter = InvoiceFilter.all();
    private transient LocalDate day;

    InvoiceGrid(InvoiceList list, LocalDate day, String id) {
        this.list = list;
        this.day = day;
        grid = new SortedGrid<>(id + "-grid", new SortedGrid.Order<>(InvoiceSort.ISSUED, true), this::read);
        totals.addClassName("kit-totals");
        totals.setId(id + "-totals");
        grid.addClassName("tall-grid");
        grid.sortable(
                        grid.addComponentColumn(InvoiceGrid::link),
                        InvoiceSort.NUMBER,
                        getTranslation("invoicing.number"))
                .setWidth("10rem");
        grid.addColumn(
                        InvoiceSort.BUYER,
                        getTranslation("invoicing.customer"),
                        row -> row.buyer() + " (" + row.customer() + ")")
                .setWidth("12rem")
                .setFlexGrow(3);
        grid.addColumn(InvoiceSort.MONTH, getTranslation("invoicing.month"), row -> formats.month(row.month()))
                .setWidth("8.5rem");
        grid.addColumn(InvoiceSort.ISSUED, getTranslation("invoicing.issued"), row -> formats.date(row.issuedOn()))
                .setWidth("7rem");
        grid.addColumn(InvoiceSort.DUE, getTranslation("invoicing.due"), this::due)
                .setWidth("7rem");
        grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("invoicing.state"))
                .setWidth("11.5rem");
        Amounts.right(
                grid.addColumn(InvoiceSort.GROSS, getTranslation("invoicing.gross"), row -> amounts.euro(row.gross())));
        Amounts.right(grid.addColumn(row -> amounts.euro(row.open())).setHeader(getTranslation("invoicing.open")));
        GridColumns.cardsOnly(grid, this::card);
        getContent().addClassName("kit-stack");
        getContent().add(totals, grid, empty);
    }

    private List<InvoiceRow> read(SortedGrid.Order<InvoiceSort> order, int offset, int limit) {
        return list.rows(filter, day, order.by(), order.descending(), offset, limit);
    }

    private static RouterLink link(InvoiceRow row) {
        return InvoiceView.link(row.number());
    }

    private String due(InvoiceRow row) {
        return row.dueOn() == null ? "" : formats.date(row.dueOn());
    }

    private Span badge(InvoiceRow row) {
        InvoiceRow.State state = row.state(day);
        Span badge = new Span(
                state == InvoiceRow.State.NOTE
                        ? getTranslation("invoicing.kind." + row.kind())
                        : getTranslation("invoicing.state." + state));
        badge.addClassName("kit-badge");
        switch (state) {
            case SETTLED -> badge.addClassName("ok");
            case OVERDUE -> badge.addClassName("bad");
            case OPEN -> badge.addClassName("warn");
            case CANCELLED, NOTE -> {}
        }
        return badge;
    }

    private RowCard card(InvoiceRow row) {
        return new RowCard(link(row), amounts.euro(row.gross()))
                .line(row.buyer(), row.customer())
                .line(formats.month(row.month()), getTranslation("invoicing.open") + ": " + amounts.euro(row.open()))
                .with(badge(row));
    }

    void show(InvoiceFilter shown, LocalDate shownDay) {
        filter = shown;
        day = shownDay;
        InvoiceTotal total = list.total(shown, shownDay);
        amounts.show(totals, total);
        grid.show(total.count());
        empty.setVisible(total.count() == 0);
    }
}
