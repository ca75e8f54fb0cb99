package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.invoicing.InvoiceFilter;
import de.kitacampus.portal.master.invoicing.InvoiceList;
import de.kitacampus.portal.master.security.Roles;
import de.kitacampus.portal.master.usage.LedgerQueries;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** All invoices, cancellations and credit notes. */
@Route(InvoicesView.ROUTE)
@Menu(title = "invoicing.title", order = 310, icon = "vaadin:invoice")
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING, Roles.AUDITOR})
class InvoicesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "invoices";

    private final InvoiceFilters filters;
    private final InvoiceGrid grid;
    private final InvoiceExport export;
    private final LocalDate today;

    InvoicesView(InvoiceList list, LedgerQueries ledger, Clock clock) {
        today = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
        export = new InvoiceExport(list, "rechnungen", today);
        grid = new InvoiceGrid(list, today, "invoices");
        filters =
                new InvoiceFilters(ledger.monthsUntil(BillingPeriod.containing(clock.instant())), this::choose, () -> {
                    choose(InvoiceFilter.all());
                    show(InvoiceFilter.all());
                });
        addClassName("kit-page");
        add(
                new PageHeader(getTranslation("invoicing.title"), export).withHelp(getTranslation("invoicing.help")),
                filters,
                grid);
    }

    /** The address follows the choice. */
    private void choose(InvoiceFilter chosen) {
        grid.show(chosen, today);
        export.show(chosen, today);
        Map<String, String> query = new HashMap<>();
        if (chosen.month() != null) {
            query.put("month", chosen.month().toString());
        }
        if (!chosen.text().isEmpty()) {
            query.put("search", chosen.text());
        }
        if (chosen.openOnly()) {
            query.put("open", "1");
        }
        if (chosen.unsentOnly()) {
            query.put("unsent", "1");
        }
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(ROUTE, QueryParameters.simple(query))));
    }

    private void show(InvoiceFilter filter) {
        filters.show(filter);
        grid.show(filter, today);
        export.show(filter, today);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AddressValues address = new AddressValues(event.getLocation().getQueryParameters());
        show(new InvoiceFilter(
                address.month("month").orElse(null),
                address.text("search").orElse(""),
                address.text("open").isPresent(),
                address.text("unsent").isPresent()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoicing.title");
    }
}
