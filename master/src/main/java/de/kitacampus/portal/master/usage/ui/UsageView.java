package de.kitacampus.portal.master.usage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.portals.PortalNames;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.security.Roles;
import de.kitacampus.portal.master.usage.JournalChecks;
import de.kitacampus.portal.master.usage.Journals;
import de.kitacampus.portal.master.usage.LedgerQueries;
import de.kitacampus.portal.master.usage.LedgerSelection;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The ledger of usage (Nutzung): its lines, what was set aside, and the signed batches with their check. */
@Route(UsageView.ROUTE)
@Menu(title = "usage.title", order = 305, icon = "vaadin:records")
@RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
class UsageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "usage";

    private final transient Clock clock;
    private final Tabs tabs = new Tabs();
    private final UsageFilters filters;
    private final LedgerPanel lines;
    private final AsidePanel aside;
    private final BatchesPanel batches;
    private transient LedgerSelection<UsageTab> selection;
    private boolean showing;

    UsageView(LedgerQueries ledger, Journals journals, JournalChecks checks, Portals portals, Clock clock) {
        this.clock = clock;
        selection = start();
        PortalNames names = new PortalNames(portals.all());
        filters = new UsageFilters(
                ledger.monthsUntil(currentMonth()),
                names,
                filter -> choose(selection.withFilter(filter)),
                () -> choose(start().withTab(selection.tab())));
        lines = new LedgerPanel(ledger, names, sort -> choose(selection.withSort(sort)));
        aside = new AsidePanel(journals, names);
        batches = new BatchesPanel(journals, checks, names);
        addClassName("kit-page");
        add(
                new PageHeader(getTranslation("usage.title")).withHelp(getTranslation("usage.help")),
                tabs(),
                filters,
                lines,
                aside,
                batches);
    }

    private Tabs tabs() {
        for (UsageTab tab : UsageTab.values()) {
            Tab item = new Tab(getTranslation("usage.tab." + tab.key()));
            item.setId("usage-tab-" + tab.key());
            tabs.add(item);
        }
        tabs.addSelectedChangeListener(_ -> choose(selection.withTab(UsageTab.values()[tabs.getSelectedIndex()])));
        return tabs;
    }

    /** The address follows the choice, so that a link to it can be sent. */
    private void choose(LedgerSelection<UsageTab> chosen) {
        if (!showing) {
            show(chosen);
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(null, new Location(ROUTE, QueryParameters.simple(chosen.parameters()))));
        }
    }

    private void show(LedgerSelection<UsageTab> chosen) {
        showing = true;
        selection = chosen.withFilter(chosen.filter().withCustomer(null));
        tabs.setSelectedIndex(chosen.tab().ordinal());
        filters.show(selection.filter(), chosen.tab() == UsageTab.LEDGER);
        lines.setVisible(chosen.tab() == UsageTab.LEDGER);
        aside.setVisible(chosen.tab() == UsageTab.ASIDE);
        batches.setVisible(chosen.tab() == UsageTab.BATCHES);
        switch (chosen.tab()) {
            case LEDGER -> lines.show(selection.filter(), chosen.sort());
            case ASIDE -> aside.show(selection.filter().portal());
            case BATCHES -> batches.show(selection.filter().portal());
        }
        showing = false;
    }

    private LedgerSelection<UsageTab> start() {
        return LedgerSelection.start(UsageTab.LEDGER, currentMonth());
    }

    private BillingPeriod currentMonth() {
        return BillingPeriod.containing(clock.instant());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(LedgerSelection.of(
                event.getLocation().getQueryParameters()::getSingleParameter, UsageTab.LEDGER, currentMonth()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("usage.title");
    }
}
