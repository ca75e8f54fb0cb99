package de.kitacampus.portal.slave.invoices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.wire.v1.CarrierInvoice;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of this module's screens, in the language of the component that shows them.
 *
 * @param shownIn the component
 */
record InvoiceTexts(Component shownIn) {

    private static final Set<String> KINDS = Set.of("INVOICE", "CANCELLATION", "CREDIT_NOTE");

    String text(String key, Object... parameters) {
        return shownIn.getTranslation("invoices." + key, parameters);
    }

    /** A newer master may know kinds that have no words here yet. */
    String kind(CarrierInvoice invoice) {
        return text("kind." + (KINDS.contains(invoice.kind()) ? invoice.kind() : "OTHER"));
    }

    Formats formats() {
        return new Formats(UI.getCurrentOrThrow().getLocale());
    }

    String money(@Nullable Money amount) {
        return amount == null ? "–" : formats().money(amount);
    }
}
