package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.ui.DayField;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.invoicing.InvoiceRow;
import de.kitacampus.portal.master.invoicing.Payment;
import de.kitacampus.portal.master.invoicing.Payments;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What was paid for an invoice, entered by hand. */
class PaymentsPanel extends Div {

    private final transient Payments payments;
    private final String invoice;
    private final transient Runnable changed;
    private final Formats formats = new Formats(getLocale());
    private final transient Amounts amounts = new Amounts(formats);
    private final boolean mayChange;

    PaymentsPanel(Payments payments, InvoiceRow row, LocalDate today, boolean mayChange, Runnable changed) {
        this.payments = payments;
        this.invoice = row.number();
        this.changed = changed;
        this.mayChange = mayChange;
        addClassName("kit-stack");
        Paragraph open = new Paragraph(getTranslation("invoicing.open") + ": " + amounts.euro(row.open()));
        open.setId("invoice-open");
        add(new H2(getTranslation("invoicing.payments")), open);
        payments.of(invoice).forEach(payment -> add(entry(payment)));
        if (mayChange) {
            add(form(row.open(), today));
        }
    }

    private RowCard entry(Payment payment) {
        RowCard card = new RowCard(formats.date(payment.paidOn()), amounts.euro(payment.amount()))
                .line(payment.note(), payment.by());
        if (payment.takenBack()) {
            Span badge = new Span(getTranslation("invoicing.payment.undone"));
            badge.addClassName("kit-badge");
            return card.with(badge);
        }
        return mayChange
                ? card.with(new Button(getTranslation("invoicing.payment.undo"), _ -> takeBack(payment)))
                : card;
    }

    private void takeBack(Payment payment) {
        if (!payments.takeBack(payment.id())) {
            Notices.error(getTranslation("invoicing.payment.undone"));
        }
        changed.run();
    }

    private Div form(BigDecimal open, LocalDate today) {
        DayField day = new DayField(getTranslation("invoicing.payment.day"), "invoicing.pick");
        day.setId("payment-day");
        day.setValue(today);
        BigDecimalField amount = new BigDecimalField(getTranslation("invoicing.payment.amount"));
        amount.setId("payment-amount");
        amount.setValue(open);
        TextField note = new TextField(getTranslation("invoicing.payment.note"));
        note.setId("payment-note");
        note.setMaxLength(Payments.MAX_NOTE);
        Button enter = new Button(getTranslation("invoicing.payment.enter"), VaadinIcon.PLUS.create(), _ -> {
            BigDecimal value = amount.getValue();
            boolean bad = !Payments.isAmount(value);
            amount.setInvalid(bad);
            amount.setErrorMessage(getTranslation("invoicing.payment.amount.bad"));
            if (!bad && day.getValue() != null && !day.isInvalid()) {
                payments.enter(invoice, day.getValue(), value, note.getValue());
                Notices.success(getTranslation("invoicing.payment.entered"));
                changed.run();
            }
        });
        enter.setId("payment-enter");
        Div form = new Div(day, amount, note, enter);
        form.addClassName("kit-toolbar");
        return form;
    }
}
