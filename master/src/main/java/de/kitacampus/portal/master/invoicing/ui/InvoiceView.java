package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.invoicing.Invoice;
import de.kitacampus.portal.master.invoicing.InvoiceDocument;
import de.kitacampus.portal.master.invoicing.InvoiceKind;
import de.kitacampus.portal.master.invoicing.InvoiceLine;
import de.kitacampus.portal.master.invoicing.InvoiceList;
import de.kitacampus.portal.master.invoicing.InvoiceMails;
import de.kitacampus.portal.master.invoicing.InvoiceRow;
import de.kitacampus.portal.master.invoicing.InvoiceTotals;
import de.kitacampus.portal.master.invoicing.Invoices;
import de.kitacampus.portal.master.invoicing.Payments;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import de.kitacampus.portal.master.usage.ClosingBooking;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** One invoice: what it bills and the bookings behind, its documents, payments, and what corrects it. */
@Route("invoices/:number")
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING, Roles.AUDITOR})
class InvoiceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NUMBER = "number";

    private final transient Invoices invoices;
    private final transient InvoiceList list;
    private final transient Payments payments;
    private final transient InvoiceMails mails;
    private final transient Clock clock;
    private final boolean mayChange;
    private final Formats formats = new Formats(getLocale());
    private final transient Amounts amounts = new Amounts(formats);
    private String number = "";

    InvoiceView(
            Invoices invoices,
            InvoiceList list,
            Payments payments,
            InvoiceMails mails,
            CurrentAccount account,
            Clock clock) {
        this.invoices = invoices;
        this.list = list;
        this.payments = payments;
        this.mails = mails;
        this.clock = clock;
        mayChange = account.may(Roles.ACCOUNTING);
        addClassName("kit-page");
    }

    static RouterLink link(String number) {
        return new RouterLink(number, InvoiceView.class, new RouteParameters(NUMBER, number));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get(NUMBER).orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        Invoice invoice = invoices.find(number).orElseThrow(NotFoundException::new);
        LocalDate today = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
        InvoiceRow row = list.find(number, today).orElseThrow(NotFoundException::new);
        removeAll();
        add(header(invoice, row), facts(invoice, row), documents(), lines(invoice), sums(invoice.totals()));
        if (invoice.kind() == InvoiceKind.INVOICE) {
            add(new PaymentsPanel(payments, row, today, mayChange, this::show));
        }
        add(new SendingPanel(mails, invoice, mayChange, this::show), bookings(invoice));
    }

    private PageHeader header(Invoice invoice, InvoiceRow row) {
        String title = getTranslation("invoicing.kind." + invoice.kind()) + " " + number;
        boolean correctable = mayChange && invoice.kind() == InvoiceKind.INVOICE && row.cancelledBy() == null;
        if (!correctable) {
            return new PageHeader(title);
        }
        Button cancel =
                new Button(getTranslation("invoicing.cancel"), VaadinIcon.BAN.create(), _ -> new CorrectionDialog(
                                invoices, invoice, false, this::show)
                        .open());
        cancel.setId("invoice-cancel");
        Button credit = new Button(
                getTranslation("invoicing.credit"),
                VaadinIcon.MINUS_CIRCLE_O.create(),
                _ -> new CorrectionDialog(invoices, invoice, true, this::show).open());
        credit.setId("invoice-credit");
        return new PageHeader(title, credit, cancel);
    }

    private Div facts(Invoice invoice, InvoiceRow row) {
        Div card = new Div(
                new H2(invoice.buyer().name()),
                new Paragraph(invoice.buyer().number() + " · " + invoice.buyer().street() + " · "
                        + invoice.buyer().postalCode() + " " + invoice.buyer().city()),
                new Paragraph(getTranslation("invoicing.issued") + ": " + formats.date(invoice.issuedOn()) + " · "
                        + getTranslation("invoicing.month") + ": " + formats.month(invoice.month())
                        + (invoice.dueOn() == null
                                ? ""
                                : " · " + getTranslation("invoicing.due") + ": " + formats.date(invoice.dueOn()))));
        Invoice.Preceding preceding = invoice.preceding();
        if (preceding != null) {
            card.add(new Paragraph(new Span(getTranslation("invoicing.preceding") + " "), link(preceding.number())));
        }
        if (row.cancelledBy() != null) {
            card.add(new Paragraph(new Span(getTranslation("invoicing.cancelled.by") + " "), link(row.cancelledBy())));
        }
        if (!invoice.reason().isBlank()) {
            card.add(new Paragraph(getTranslation("invoicing.reason") + ": " + invoice.reason()));
        }
        card.addClassName("kit-card");
        card.setId("invoice-facts");
        return card;
    }

    private Div documents() {
        Div links = new Div();
        links.addClassName("kit-toolbar");
        for (InvoiceDocument document : invoices.documents(number)) {
            Anchor anchor = new Anchor(
                    DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                            new ByteArrayInputStream(document.content()),
                            document.fileName(),
                            document.mediaType(),
                            document.content().length)),
                    getTranslation("invoicing.document." + document.kind()));
            anchor.setId("invoice-document-" + document.kind());
            anchor.getElement().setAttribute("download", true);
            anchor.addClassName("kit-button-link");
            links.add(anchor);
        }
        return links;
    }

    private Component lines(Invoice invoice) {
        Grid<InvoiceLine> grid = new Grid<>();
        grid.setId("invoice-lines");
        grid.setAllRowsVisible(true);
        grid.addColumn(InvoiceLine::article)
                .setHeader(getTranslation("invoicing.course"))
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(line -> line.note().isEmpty() ? line.name() : line.name() + " · " + line.note())
                .setHeader(getTranslation("invoicing.service"))
                .setWidth("20rem")
                .setFlexGrow(3);
        Amounts.right(grid.addColumn(line -> formats.number(line.quantity()))
                .setHeader(getTranslation("invoicing.quantity")));
        Amounts.right(grid.addColumn(line -> amounts.euro(line.price())).setHeader(getTranslation("invoicing.price")));
        Amounts.right(grid.addColumn(line -> rate(line.tax().percent())).setHeader(getTranslation("invoicing.rate")));
        Amounts.right(grid.addColumn(line -> amounts.euro(line.net())).setHeader(getTranslation("invoicing.net")));
        GridColumns.cardsOnly(grid, line -> new RowCard(line.name(), amounts.euro(line.net()))
                .line(line.article(), formats.number(line.quantity()) + " × " + amounts.euro(line.price()))
                .line(line.note(), rate(line.tax().percent())));
        grid.setItems(invoice.lines());
        return grid;
    }

    private String rate(java.math.BigDecimal percent) {
        return percent.signum() == 0 ? getTranslation("invoicing.exempt") : formats.percent(percent);
    }

    private Div sums(InvoiceTotals totals) {
        Div sums = new Div();
        sums.addClassName("kit-totals");
        sums.setId("invoice-sums");
        sums.add(new Span(getTranslation("invoicing.net") + ": " + amounts.euro(totals.net())));
        totals.shares()
                .forEach(share -> sums.add(new Span(getTranslation("invoicing.rate") + " "
                        + rate(share.tax().percent()) + ": " + amounts.euro(share.vat()))));
        sums.add(new Span(getTranslation("invoicing.gross") + ": " + amounts.euro(totals.gross())));
        return sums;
    }

    private Component bookings(Invoice invoice) {
        List<ClosingBooking> behind = invoices.bookings(invoice);
        Div section = new Div(new H2(getTranslation("invoicing.bookings")));
        section.addClassName("kit-stack");
        if (behind.isEmpty()) {
            section.add(new Paragraph(getTranslation("invoicing.bookings.none")));
            return section;
        }
        Grid<ClosingBooking> grid = new Grid<>();
        grid.setId("invoice-bookings");
        grid.addColumn(booking -> formats.dateTime(booking.occurredAt())).setHeader(getTranslation("invoicing.time"));
        grid.addColumn(booking -> booking.course().value()).setHeader(getTranslation("invoicing.course"));
        grid.addColumn(booking -> booking.centre().value()).setHeader(getTranslation("invoicing.centre"));
        grid.addColumn(booking -> booking.user().toString())
                .setHeader(getTranslation("invoicing.user"))
                .setWidth("20rem")
                .setFlexGrow(2);
        Amounts.right(
                grid.addColumn(booking -> formats.money(booking.net())).setHeader(getTranslation("invoicing.net")));
        GridColumns.cardsOnly(grid, booking -> new RowCard(booking.course().value(), formats.money(booking.net()))
                .line(formats.dateTime(booking.occurredAt()), booking.centre().value())
                .line(booking.user().toString()));
        grid.setItems(behind);
        section.add(grid);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoicing.title") + " " + number;
    }
}
