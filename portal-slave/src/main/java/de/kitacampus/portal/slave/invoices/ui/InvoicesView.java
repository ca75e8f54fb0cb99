package de.kitacampus.portal.slave.invoices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.common.wire.v1.CarrierInvoice;
import de.kitacampus.portal.slave.invoices.Disputes;
import de.kitacampus.portal.slave.invoices.Invoices;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** "Rechnungen": what the provider billed the carrier, and what of it is open. */
@Route("invoices")
@RolesAllowed(PortalRole.ADMIN)
@Menu(title = "invoices.menu", order = 51, icon = "vaadin:invoice")
class InvoicesView extends Div implements HasDynamicTitle {

    private final transient Invoices invoices;
    private final transient Clock clock;
    private final InvoiceTexts texts = new InvoiceTexts(this);
    private final Div totals = new Div();
    private final Grid<CarrierInvoice> grid = new Grid<>();
    private final Div empty = new Div();
    private final DisputesPanel disputes;

    InvoicesView(Invoices invoices, Disputes disputes, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
        this.disputes = new DisputesPanel(disputes);
        addClassName("kit-page");
        Button refresh = new Button(texts.text("refresh"), VaadinIcon.REFRESH.create(), _ -> ask());
        refresh.setId("invoices-refresh");
        refresh.setDisableOnClick(true);
        refresh.addClickListener(_ -> refresh.setEnabled(true));
        totals.setId("invoices-totals");
        totals.addClassName("kit-totals");
        totals.getElement().setAttribute("role", "status");
        build();
        RouterLink months = new RouterLink(texts.text("month.link"), MonthCheckView.class);
        months.setId("invoices-month");
        months.addClassName("kit-button-link");
        add(
                new PageHeader(getPageTitle(), months, refresh).withHelp(texts.text("help")),
                totals,
                grid,
                empty,
                this.disputes);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoices.title");
    }

    private void build() {
        grid.setId("invoices-grid");
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addComponentColumn(InvoicesView::link)
                .setHeader(texts.text("column.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(texts::kind).setHeader(texts.text("column.kind"));
        grid.addColumn(this::covers).setHeader(texts.text("column.month"));
        grid.addColumn(invoice -> texts.formats().date(invoice.issuedOn())).setHeader(texts.text("column.issued"));
        grid.addColumn(this::due).setHeader(texts.text("column.due"));
        grid.addColumn(invoice -> texts.money(invoice.gross()))
                .setHeader(texts.text("column.gross"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(invoice -> texts.money(invoice.open()))
                .setHeader(texts.text("column.open"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(invoice -> state(invoice).badge(texts))
                .setHeader(texts.text("column.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        GridColumns.cardsOnly(grid, invoice -> new RowCard(link(invoice), texts.money(invoice.gross()))
                .line(texts.kind(invoice), covers(invoice))
                .line(
                        texts.formats().date(invoice.issuedOn()),
                        texts.text("column.open") + ": " + texts.money(invoice.open()))
                .with(state(invoice).badge(texts)));
    }

    private static RouterLink link(CarrierInvoice invoice) {
        return InvoiceView.link(invoice.number());
    }

    private String covers(CarrierInvoice invoice) {
        String month = texts.formats().month(invoice.month().month());
        return invoice.centre() == null ? month : month + " · " + invoice.centre();
    }

    private String due(CarrierInvoice invoice) {
        return invoice.dueOn() == null ? "–" : texts.formats().date(invoice.dueOn());
    }

    private InvoiceState state(CarrierInvoice invoice) {
        return InvoiceState.of(invoice, LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE));
    }

    private void ask() {
        if (invoices.refresh() && disputes.refresh()) {
            Notices.success(texts.text("refreshed"));
        } else {
            Notices.error(texts.text("away"));
        }
        show();
    }

    private void show() {
        List<CarrierInvoice> all = invoices.all();
        grid.setItems(all);
        grid.setVisible(!all.isEmpty());
        disputes.show();
        empty.removeAll();
        if (all.isEmpty()) {
            empty.add(new EmptyState(texts.text("empty.title"), texts.text("empty.help")));
        }
        totals.removeAll();
        invoices.toldAt().ifPresent(at -> {
            Money open = all.stream()
                    .filter(invoice -> state(invoice) == InvoiceState.OPEN || state(invoice) == InvoiceState.OVERDUE)
                    .map(CarrierInvoice::open)
                    .reduce(Money.zeroEuro(), Money::plus);
            totals.add(
                    new Span(texts.text("column.open") + ": " + texts.money(open)),
                    new Span(texts.text("told") + ": " + texts.formats().dateTime(at)));
        });
    }
}
