package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.EmailField;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.invoicing.Invoice;
import de.kitacampus.portal.master.invoicing.InvoiceMail;
import de.kitacampus.portal.master.invoicing.InvoiceMails;
import java.util.List;

/** Every sending of an invoice by mail, and sending it again. */
class SendingPanel extends Div {

    private final transient InvoiceMails mails;
    private final String invoice;
    private final transient Runnable changed;
    private final Formats formats = new Formats(getLocale());

    SendingPanel(InvoiceMails mails, Invoice invoice, boolean mayChange, Runnable changed) {
        this.mails = mails;
        this.invoice = invoice.number();
        this.changed = changed;
        addClassName("kit-stack");
        setId("invoice-sending");
        add(new H2(getTranslation("invoicing.sending")));
        List<InvoiceMail> sendings = mails.of(invoice.number());
        String address = mails.addressFor(invoice);
        if (sendings.isEmpty()) {
            add(new Paragraph(
                    getTranslation(address.isEmpty() ? "invoicing.sending.no-address" : "invoicing.sending.none")));
        }
        sendings.forEach(mail -> add(entry(mail)));
        if (mayChange) {
            add(mails.hasServer() ? form(address, !sendings.isEmpty()) : noServer());
        }
    }

    private RowCard entry(InvoiceMail mail) {
        Span badge = new Span(getTranslation("invoicing.sending.state." + mail.state()));
        badge.addClassNames(
                "kit-badge",
                switch (mail.state()) {
                    case SENT -> "ok";
                    case WAITING -> "going";
                    case FAILED -> "bad";
                    case NO_SERVER -> "warn";
                });
        badge.getStyle().set("white-space", "normal");
        RowCard card = new RowCard(mail.address(), badge)
                .line(formats.dateTime(mail.triedAt() == null ? mail.createdAt() : mail.triedAt()), mail.createdBy());
        if (!mail.reason().isEmpty()) {
            card.line(getTranslation("invoicing.sending.reason", mail.reason()));
        }
        if (mail.nextTry() != null && mail.triedAt() != null) {
            card.line(getTranslation("invoicing.sending.next", formats.dateTime(mail.nextTry())));
        }
        return card;
    }

    private Paragraph noServer() {
        Paragraph hint = new Paragraph(getTranslation("invoicing.sending.no-server"));
        hint.setId("sending-no-server");
        return hint;
    }

    private Div form(String address, boolean again) {
        EmailField field = new EmailField(getTranslation("invoicing.sending.address"));
        field.setId("sending-address");
        field.setMaxLength(CarrierData.MAX_EMAIL);
        field.setManualValidation(true);
        field.setValue(address);
        field.setWidth("22rem");
        Button send = new Button(
                getTranslation(again ? "invoicing.sending.again" : "invoicing.sending.send"),
                VaadinIcon.ENVELOPE_O.create(),
                _ -> send(field));
        send.setId("sending-send");
        Div form = new Div(field, send);
        form.addClassName("kit-toolbar");
        return form;
    }

    private void send(EmailField field) {
        switch (mails.send(invoice, field.getValue())) {
            case InvoiceMails.Outcome.Queued _ -> {
                Notices.success(getTranslation("invoicing.sending.queued"));
                changed.run();
            }
            case InvoiceMails.Outcome.NoServer _ -> {
                Notices.error(getTranslation("invoicing.sending.no-server"));
                changed.run();
            }
            case InvoiceMails.Outcome.NotAnAddress _ -> {
                field.setErrorMessage(getTranslation("invoicing.sending.address.bad"));
                field.setInvalid(true);
            }
        }
    }
}
