package de.kitacampus.portal.slave.invoices.ui;

import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.wire.v1.CarrierInvoice;
import java.time.LocalDate;

/** What became of a document of account. */
enum InvoiceState {
    OPEN("going"),
    OVERDUE("bad"),
    SETTLED("ok"),
    CANCELLED("warn"),
    /** A cancellation or a correction, of which nothing is owed. */
    NOTE("going");

    private final String tone;

    InvoiceState(String tone) {
        this.tone = tone;
    }

    static InvoiceState of(CarrierInvoice invoice, LocalDate today) {
        if (!invoice.kind().equals("INVOICE")) {
            return NOTE;
        }
        if (invoice.cancelledBy() != null) {
            return CANCELLED;
        }
        if (invoice.open().isZero() || invoice.open().isNegative()) {
            return SETTLED;
        }
        return invoice.dueOn() != null && invoice.dueOn().isBefore(today) ? OVERDUE : OPEN;
    }

    Span badge(InvoiceTexts texts) {
        Span badge = new Span(texts.text("state." + name()));
        badge.addClassNames("kit-badge", tone);
        return badge;
    }
}
