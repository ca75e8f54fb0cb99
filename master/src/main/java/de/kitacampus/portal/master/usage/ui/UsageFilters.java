package de.kitacampus.portal.master.usage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.FilterBar;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.portals.PortalNames;
import de.kitacampus.portal.master.usage.LedgerFilter;
import java.util.List;
import java.util.function.Consumer;

/** The filters of the screen; all tabs have the portal, the ledger has the rest. */
class UsageFilters extends FilterBar<LedgerFilter> {

    private final List<Component> ofTheLedger;

    /**
     * @param changed hears of every change a person makes
     */
    UsageFilters(List<BillingPeriod> months, PortalNames portals, Consumer<LedgerFilter> changed, Runnable reset) {
        super("usage", "usage", LedgerFilter.all(), changed);
        Formats formats = new Formats(getLocale());
        ComboBox<BillingPeriod> month =
                choice("month", period -> formats.month(period.month()), LedgerFilter::month, LedgerFilter::withMonth);
        month.setItems(months);
        month.setMinWidth("13rem");
        ComboBox<PortalId> portal =
                choice("portal", portals::withCustomer, LedgerFilter::portal, LedgerFilter::withPortal);
        portal.setItems(portals.ids());
        ofTheLedger = List.of(
                month,
                text("subject", LedgerFilter::subject, LedgerFilter::withSubject),
                text("centre", LedgerFilter::centre, LedgerFilter::withCentre),
                text("user", LedgerFilter::userId, LedgerFilter::withUserId),
                check("differences", LedgerFilter::differencesOnly, LedgerFilter::withDifferencesOnly));
        end(reset);
    }

    void show(LedgerFilter shown, boolean ledger) {
        ofTheLedger.forEach(control -> control.setVisible(ledger));
        show(shown);
    }
}
