package de.kitacampus.portal.slave.invoices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.BigDecimalField;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.wire.v1.DisputeReason;
import de.kitacampus.portal.slave.invoices.CheckedBooking;
import de.kitacampus.portal.slave.invoices.Disputes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a booking is disputed. */
class DisputeDialog extends Dialog {

    private final transient Disputes disputes;
    private final transient CheckedBooking booking;
    private final transient Runnable done;
    private final transient Money price;
    private final InvoiceTexts texts = new InvoiceTexts(this);
    private final RadioButtonGroup<DisputeReason> reason = new RadioButtonGroup<>(texts.text("dispute.reason"));
    private final BigDecimalField expected = new BigDecimalField(texts.text("dispute.expected"));

    DisputeDialog(Disputes disputes, CheckedBooking booking, Runnable done) {
        this.disputes = disputes;
        this.booking = booking;
        this.done = done;
        this.price = Objects.requireNonNull(booking.billed());
        setId("dispute-dialog");
        setHeaderTitle(texts.text("dispute.title", booking.course()));
        setWidth("min(34rem, 100%)");
        reason.setId("dispute-reason");
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reason.setItems(DisputeReason.values());
        reason.setItemLabelGenerator(one -> texts.text("dispute.reason." + one));
        reason.setRequiredIndicatorVisible(true);
        reason.addValueChangeListener(event -> {
            expected.setVisible(event.getValue() == DisputeReason.WRONG_PRICE);
            reason.setInvalid(false);
        });
        reason.setValue(suggestion());
        expected.setId("dispute-expected");
        expected.setVisible(reason.getValue() == DisputeReason.WRONG_PRICE);
        expected.setHelperText(texts.text("dispute.expected.help", texts.money(price)));
        if (booking.booked() != null && Disputes.isBelow(price, booking.booked())) {
            expected.setValue(booking.booked().amount());
        }
        Paragraph what = new Paragraph(texts.text(
                "dispute.what",
                texts.formats().dateTime(booking.occurredAt()),
                booking.centre().value(),
                texts.money(price)));
        Paragraph privacy = new Paragraph(texts.text("dispute.privacy"));
        privacy.addClassName("quiet");
        Div form = new Div(what, reason, expected, privacy);
        form.addClassName("kit-stack");
        add(form);
        Button send = new Button(texts.text("dispute.send"), _ -> send());
        send.setId("dispute-send");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.text("cancel"), _ -> close()), send);
    }

    private @Nullable DisputeReason suggestion() {
        return switch (booking.finding()) {
            case OTHER_PRICE -> DisputeReason.WRONG_PRICE;
            case NOT_BOOKED -> DisputeReason.NOT_BOOKED;
            case EQUAL, NOT_BILLED, ON_THE_WAY -> null;
        };
    }

    private void send() {
        DisputeReason chosen = reason.getValue();
        if (chosen == null) {
            reason.setErrorMessage(texts.text("dispute.reason.missing"));
            reason.setInvalid(true);
            return;
        }
        Optional<Money> other = Optional.ofNullable(expected.getValue()).map(DisputeDialog::euro);
        if (chosen == DisputeReason.WRONG_PRICE
                && other.filter(one -> Disputes.isBelow(price, one)).isEmpty()) {
            expected.setErrorMessage(texts.text("dispute.expected.bad", texts.money(price)));
            expected.setInvalid(true);
            expected.focus();
            return;
        }
        Disputes.Outcome outcome =
                disputes.raise(booking, chosen, chosen == DisputeReason.WRONG_PRICE ? other.orElseThrow() : null);
        close();
        switch (outcome) {
            case SENT, KEPT -> Notices.success(texts.text("dispute.done." + outcome));
            case BEFORE -> Notices.error(texts.text("dispute.done." + outcome));
        }
        done.run();
    }

    private static Money euro(BigDecimal typed) {
        return Money.euro(typed.setScale(2, RoundingMode.HALF_UP));
    }
}
