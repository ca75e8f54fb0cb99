package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.master.invoicing.Invoice;
import de.kitacampus.portal.master.invoicing.InvoiceTotals;
import de.kitacampus.portal.master.invoicing.Invoices;
import de.kitacampus.portal.master.invoicing.Tax;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Cancels an invoice, or gives a part of it back; both are documents that cannot be taken back. */
class CorrectionDialog extends Dialog {

    private final transient Invoices invoices;
    private final transient Invoice invoice;
    private final boolean credit;
    private final transient Runnable done;
    private final Formats formats = new Formats(getLocale());
    private final TextField reason = new TextField(getTranslation("invoicing.reason"));
    private final BigDecimalField amount = new BigDecimalField(getTranslation("invoicing.credit.net"));
    private final ComboBox<Tax> tax = new ComboBox<>(getTranslation("invoicing.rate"));

    CorrectionDialog(Invoices invoices, Invoice invoice, boolean credit, Runnable done) {
        this.invoices = invoices;
        this.invoice = invoice;
        this.credit = credit;
        this.done = done;
        String texts = credit ? "invoicing.credit" : "invoicing.cancel";
        setHeaderTitle(getTranslation(texts + ".title", invoice.number()));
        setWidth("min(34rem, 95vw)");
        reason.setId("correction-reason");
        reason.setMaxLength(Invoices.MAX_REASON);
        reason.setRequiredIndicatorVisible(true);
        amount.setId("correction-amount");
        tax.setItems(
                invoice.totals().shares().stream().map(InvoiceTotals.Share::tax).toList());
        tax.setItemLabelGenerator(
                one -> one.isExempt() ? getTranslation("invoicing.exempt") : formats.percent(one.percent()));
        tax.setValue(invoice.totals().shares().getFirst().tax());
        FormLayout form = credit ? new FormLayout(amount, tax, reason) : new FormLayout(reason);
        add(new Paragraph(getTranslation(texts + ".text")), form);
        Button confirm = new Button(getTranslation(texts), _ -> confirm());
        confirm.setId("correction-confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("invoicing.close"), _ -> close()), confirm);
    }

    private void confirm() {
        if (!isComplete()) {
            return;
        }
        Invoices.Outcome outcome = credit
                ? invoices.credit(invoice.number(), amount(), tax.getValue(), reason.getValue())
                : invoices.cancel(invoice.number(), reason.getValue());
        switch (outcome) {
            case Invoices.Outcome.Issued(String number) ->
                ended(() -> Notices.success(getTranslation("invoicing.corrected", number)));
            case Invoices.Outcome.NotPossible() ->
                ended(() -> Notices.error(getTranslation("invoicing.corrected.before")));
            case Invoices.Outcome.CreditedBefore() ->
                ended(() -> Notices.error(getTranslation("invoicing.cancel.credited")));
            case Invoices.Outcome.TooMuch(BigDecimal left) -> {
                amount.setErrorMessage(getTranslation("invoicing.credit.left", new Amounts(formats).euro(left)));
                amount.setInvalid(true);
            }
        }
    }

    private void ended(Runnable told) {
        close();
        told.run();
        done.run();
    }

    private BigDecimal amount() {
        return amount.getValue().setScale(2, RoundingMode.HALF_UP);
    }

    private boolean isComplete() {
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(getTranslation("invoicing.reason.missing"));
        BigDecimal most = invoice.totals().net();
        boolean fits = !credit
                || (amount.getValue() != null
                        && amount().signum() > 0
                        && amount().compareTo(most) <= 0
                        && tax.getValue() != null);
        amount.setInvalid(!fits);
        amount.setErrorMessage(getTranslation("invoicing.credit.amount.bad"));
        return !reason.isInvalid() && fits;
    }
}
