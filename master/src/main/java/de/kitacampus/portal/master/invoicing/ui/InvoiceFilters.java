package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.invoicing.InvoiceFilter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What of the list is shown. */
class InvoiceFilters extends FilterBar<InvoiceFilter> {

    InvoiceFilters(List<BillingPeriod> months, Consumer<InvoiceFilter> changed, Runnable reset) {
        super("invoices", "invoicing", InvoiceFilter.all(), changed);
        Formats formats = new Formats(getLocale());
        text("search", InvoiceFilter::text, (filter, text) -> filter.withText(Objects.requireNonNullElse(text, "")));
        ComboBox<BillingPeriod> month = choice(
                "month", period -> formats.month(period.month()), InvoiceFilter::month, InvoiceFilter::withMonth);
        month.setItems(months);
        check("open.only", InvoiceFilter::openOnly, InvoiceFilter::withOpenOnly);
        check("unsent.only", InvoiceFilter::unsentOnly, InvoiceFilter::withUnsentOnly);
        end(reset);
    }
}
