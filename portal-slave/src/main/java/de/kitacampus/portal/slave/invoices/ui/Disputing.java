package de.kitacampus.portal.slave.invoices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.slave.invoices.CheckedBooking;
import de.kitacampus.portal.slave.invoices.Dispute;
import de.kitacampus.portal.slave.invoices.Disputes;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What a row of bookings says of its dispute, or the way to one. */
class Disputing {

    private final Disputes disputes;
    private final InvoiceTexts texts;
    private final Consumer<CheckedBooking> changed;
    private final Map<UUID, Dispute> known;

    Disputing(Disputes disputes, InvoiceTexts texts, Consumer<CheckedBooking> changed) {
        this.disputes = disputes;
        this.texts = texts;
        this.changed = changed;
        this.known = new HashMap<>(disputes.byEvent());
    }

    Component of(CheckedBooking booking) {
        Dispute dispute = known.get(booking.event());
        if (dispute != null) {
            return badge(dispute, texts);
        }
        if (!Disputes.isDisputable(booking)) {
            return new Span("–");
        }
        Button button = new Button(texts.text("dispute"), _ -> new DisputeDialog(disputes, booking, () -> {
                    known.putAll(disputes.byEvent());
                    changed.accept(booking);
                })
                .open());
        button.setId("dispute-" + booking.event());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(
                texts.text("dispute.one", booking.course(), texts.formats().dateTime(booking.occurredAt())));
        return button;
    }

    static Span badge(Dispute dispute, InvoiceTexts texts) {
        Span badge = new Span(texts.text("dispute.state." + dispute.state()));
        badge.addClassNames(
                "kit-badge",
                switch (dispute.state()) {
                    case WAITING, OPEN -> "going";
                    case ACCEPTED -> "ok";
                    case REJECTED -> "warn";
                    case REFUSED -> "bad";
                });
        return badge;
    }
}
