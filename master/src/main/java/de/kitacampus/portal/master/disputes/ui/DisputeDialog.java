package de.kitacampus.portal.master.disputes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.master.disputes.DecisionOutcome;
import de.kitacampus.portal.master.disputes.Dispute;
import de.kitacampus.portal.master.disputes.Disputes;
import de.kitacampus.portal.master.invoicing.Invoice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** One dispute with the facts of its booking, and the decision about it. */
class DisputeDialog extends Dialog {

    private final transient Disputes disputes;
    private final transient Dispute dispute;
    private final transient Runnable done;
    private final Formats formats = new Formats(getLocale());
    private final BigDecimalField amount = new BigDecimalField(getTranslation("disputes.amount"));
    private final TextArea answer = new TextArea(getTranslation("disputes.answer"));

    DisputeDialog(Disputes disputes, Dispute dispute, String portal, boolean mayDecide, Runnable done) {
        this.disputes = disputes;
        this.dispute = dispute;
        this.done = done;
        setId("dispute-dialog");
        setHeaderTitle(getTranslation("disputes.dialog", dispute.course().value()));
        setWidth("min(40rem, 100%)");
        Optional<Invoice> invoice = disputes.invoice(dispute);
        add(facts(portal, invoice));
        getFooter().add(new Button(getTranslation("disputes.close"), _ -> close()));
        Dispute.Decision decision = dispute.decision();
        if (decision != null) {
            add(decided(decision));
        } else if (mayDecide) {
            decide(invoice.isPresent(), disputes.isCancelled(dispute));
        }
    }

    static String reason(Component shownIn, Formats formats, Dispute dispute) {
        String reason = shownIn.getTranslation("disputes.reason." + dispute.reason());
        Money expected = dispute.expected();
        return expected == null
                ? reason
                : reason + " · " + shownIn.getTranslation("disputes.expected", formats.money(expected));
    }

    private Div facts(String portal, Optional<Invoice> invoice) {
        Div facts = new Div();
        facts.addClassName("kit-facts");
        facts.setId("dispute-facts");
        fact(facts, "portal", new Span(portal));
        fact(facts, "reason", new Span(reason(this, formats, dispute)));
        fact(facts, "course", new Span(dispute.course().value()));
        fact(facts, "centre", new Span(dispute.centre().value()));
        fact(facts, "booked", new Span(formats.dateTime(dispute.occurredAt())));
        fact(facts, "price", new Span(formats.money(dispute.price())));
        fact(facts, "user", new Span(dispute.user().toString()));
        fact(facts, "raised", new Span(formats.dateTime(dispute.raisedAt())));
        fact(
                facts,
                "invoice",
                invoice.<Component>map(one -> link(one.number()))
                        .orElseGet(() -> new Span(getTranslation("disputes.invoice.none"))));
        return facts;
    }

    private void fact(Div facts, String key, Component value) {
        Span label = new Span(getTranslation("disputes." + key));
        label.addClassName("quiet");
        Div fact = new Div(label, value);
        fact.addClassName("two-lines");
        facts.add(fact);
    }

    private static Anchor link(String invoice) {
        return new Anchor("invoices/" + invoice, invoice);
    }

    private Div decided(Dispute.Decision decision) {
        Div banner = new Div();
        banner.setId("dispute-decision");
        banner.addClassName("kit-banner");
        Paragraph what = new Paragraph(getTranslation(
                decision.accepted() ? "disputes.decided.accepted" : "disputes.decided.rejected",
                decision.by(),
                formats.dateTime(decision.at())));
        banner.add(what);
        Money credited = decision.credited();
        String note = decision.creditNote();
        if (credited != null && note != null) {
            banner.add(new Paragraph(
                    new Span(getTranslation("disputes.decided.credited", formats.money(credited)) + " "), link(note)));
        }
        if (!decision.answer().isEmpty()) {
            banner.add(new Paragraph(getTranslation("disputes.decided.answer", decision.answer())));
        }
        return banner;
    }

    private void decide(boolean billed, boolean cancelled) {
        amount.setId("dispute-amount");
        amount.setWidthFull();
        amount.setValue(dispute.claimed().amount());
        amount.setHelperText(getTranslation("disputes.amount.help", formats.money(dispute.price())));
        answer.setId("dispute-answer");
        answer.setMaxLength(Disputes.MAX_ANSWER);
        answer.setHelperText(getTranslation("disputes.answer.help"));
        answer.setWidthFull();
        Button accept = new Button(getTranslation("disputes.accept"), _ -> accept());
        accept.setId("dispute-accept");
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        Button reject = new Button(getTranslation("disputes.reject"), _ -> reject());
        reject.setId("dispute-reject");
        if (billed && !cancelled) {
            add(amount);
            getFooter().add(reject, accept);
        } else {
            Div why = new Div(getTranslation(cancelled ? "disputes.cancelled" : "disputes.unbilled"));
            why.setId("dispute-not-yet");
            why.addClassName("kit-banner");
            add(why);
            getFooter().add(reject);
        }
        add(answer);
    }

    private void accept() {
        BigDecimal value = amount.getValue();
        Money net = value == null ? Money.zeroEuro() : Money.euro(value.setScale(2, RoundingMode.HALF_UP));
        if (net.isNegative() || net.isZero() || net.compareTo(dispute.price()) > 0) {
            bad(getTranslation("disputes.amount.bad", formats.money(dispute.price())));
            return;
        }
        amount.setInvalid(false);
        told(disputes.accept(dispute.id(), net, answer.getValue()));
    }

    private void reject() {
        answer.setErrorMessage(getTranslation("disputes.answer.missing"));
        answer.setInvalid(answer.isEmpty() || answer.getValue().isBlank());
        if (answer.isInvalid()) {
            answer.focus();
        } else {
            told(disputes.reject(dispute.id(), answer.getValue()));
        }
    }

    private void told(DecisionOutcome outcome) {
        switch (outcome) {
            case DecisionOutcome.Credited(String note) ->
                ended(() -> Notices.success(getTranslation("disputes.done.accepted", note)));
            case DecisionOutcome.Rejected _ -> ended(() -> Notices.success(getTranslation("disputes.done.rejected")));
            case DecisionOutcome.DecidedBefore _ ->
                ended(() -> Notices.error(getTranslation("disputes.decided.before")));
            case DecisionOutcome.NotBilled _ -> bad(getTranslation("disputes.unbilled"));
            case DecisionOutcome.BookingCancelled _ -> bad(getTranslation("disputes.cancelled"));
            case DecisionOutcome.InvoiceCancelled(String number) ->
                bad(getTranslation("disputes.invoice.cancelled", number));
            case DecisionOutcome.TooMuch(BigDecimal left) ->
                bad(getTranslation("disputes.left", formats.money(Money.euro(left))));
        }
    }

    private void bad(String message) {
        amount.setErrorMessage(message);
        amount.setInvalid(true);
        amount.focus();
    }

    private void ended(Runnable told) {
        close();
        told.run();
        done.run();
    }
}
