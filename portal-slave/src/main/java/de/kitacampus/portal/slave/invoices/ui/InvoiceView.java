package de.kitacampus.portal.slave.invoices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.wire.v1.CarrierInvoice;
import de.kitacampus.portal.common.wire.v1.InvoiceDetails;
import de.kitacampus.portal.common.wire.v1.InvoiceFile;
import de.kitacampus.portal.slave.invoices.Disputes;
import de.kitacampus.portal.slave.invoices.InvoiceChecks;
import de.kitacampus.portal.slave.invoices.Invoices;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One invoice beside the portal's own bookings: each line leads to them, and only here to the names. */
@Route("invoices/:number")
@RolesAllowed(PortalRole.ADMIN)
class InvoiceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NUMBER = "number";
    private static final Set<String> FILES = Set.of("PDF", "XML", "ANNEX");

    private final transient Invoices invoices;
    private final transient InvoiceChecks checks;
    private final transient Disputes disputes;
    private final transient Clock clock;
    private final InvoiceTexts texts = new InvoiceTexts(this);
    private String number = "";

    InvoiceView(Invoices invoices, InvoiceChecks checks, Disputes disputes, Clock clock) {
        this.invoices = invoices;
        this.checks = checks;
        this.disputes = disputes;
        this.clock = clock;
        addClassName("kit-page");
    }

    static RouterLink link(String number) {
        return new RouterLink(number, InvoiceView.class, new RouteParameters(NUMBER, number));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoices.title") + " " + number;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get(NUMBER).orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        CarrierInvoice invoice = invoices.find(number).orElseThrow(NotFoundException::new);
        removeAll();
        add(
                new RouterLink(texts.text("back"), InvoicesView.class),
                new PageHeader(texts.kind(invoice) + " " + number),
                facts(invoice));
        Optional<InvoiceDetails> details = invoices.details(number);
        details.ifPresent(known -> add(files(known.documents())));
        add(details.flatMap(_ -> checks.check(number))
                .<Component>map(check -> new CheckPanel(number, check, disputes))
                .orElseGet(this::away));
    }

    private Div facts(CarrierInvoice invoice) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
        Div facts = new Div();
        facts.setId("invoice-facts");
        facts.addClassNames("kit-card", "invoice-facts");
        fact(facts, "column.month", texts.formats().month(invoice.month().month()));
        if (invoice.centre() != null) {
            fact(facts, "column.centre", invoice.centre());
        }
        fact(facts, "column.issued", texts.formats().date(invoice.issuedOn()));
        if (invoice.dueOn() != null) {
            fact(facts, "column.due", texts.formats().date(invoice.dueOn()));
        }
        fact(facts, "column.net", texts.money(invoice.net()));
        fact(facts, "column.gross", texts.money(invoice.gross()));
        fact(facts, "column.open", texts.money(invoice.open()));
        facts.add(InvoiceState.of(invoice, today).badge(texts));
        if (invoice.cancelledBy() != null) {
            facts.add(new Paragraph(new Span(texts.text("cancelled.by") + " "), link(invoice.cancelledBy())));
        }
        return facts;
    }

    private void fact(Div facts, String key, String value) {
        Span label = new Span(texts.text(key));
        label.addClassName("quiet");
        Div fact = new Div(label, new Span(value));
        fact.addClassName("two-lines");
        facts.add(fact);
    }

    private Div files(List<String> kinds) {
        Div links = new Div();
        links.addClassName("kit-toolbar");
        kinds.stream().filter(FILES::contains).forEach(kind -> links.add(file(kind)));
        return links;
    }

    private Anchor file(String kind) {
        UI ui = UI.getCurrentOrThrow();
        String away = texts.text("file.away");
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> invoices.file(number, kind)
                        .map(InvoiceView::response)
                        .orElseGet(() -> {
                            ui.access(() -> Notices.error(away));
                            return DownloadResponse.error(HttpStatusCode.SERVICE_UNAVAILABLE.getCode());
                        })),
                "");
        anchor.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(texts.text("file." + kind)));
        anchor.setId("invoice-file-" + kind);
        anchor.getElement().setAttribute("download", true);
        anchor.addClassName("kit-button-link");
        return anchor;
    }

    private static DownloadResponse response(InvoiceFile file) {
        byte[] content = Base64.getDecoder().decode(file.content());
        return new DownloadResponse(
                new ByteArrayInputStream(content), file.fileName(), file.mediaType(), content.length);
    }

    private EmptyState away() {
        Button again = new Button(texts.text("again"), _ -> show());
        again.setId("invoice-again");
        return new EmptyState(texts.text("details.away.title"), texts.text("details.away"), again);
    }
}
