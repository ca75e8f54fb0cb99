package de.kitacampus.portal.master.usage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.security.Roles;
import de.kitacampus.portal.master.usage.JournalChecks;
import de.kitacampus.portal.master.usage.Journals;
import de.kitacampus.portal.master.usage.LedgerQueries;
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
    private transient UsageSelection selection;
    private boolean showing;

    UsageView(LedgerQueries ledger, Journals journals, JournalChecks checks, Portals portals, Clock clock) {
        this.clock = clock;
        selection = UsageSelection.start(currentMonth());
        PortalNames names = new PortalNames(portals.all());
        filters = new UsageFilters(
                ledger.monthsUntil(currentMonth()),
                names,
                filter -> choose(selection.withFilter(filter)),
                () -> choose(UsageSelection.start(currentMonth()).withTab(selection.tab())));
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
        for (UsageSelection.Tab tab : UsageSelection.Tab.values()) {
            Tab item = new Tab(getTranslation("usage.tab." + tab.key()));
            item.setId("usage-tab-" + tab.key());
            tabs.add(item);
        }
        tabs.addSelectedChangeListener(
                _ -> choose(selection.withTab(UsageSelection.Tab.values()[tabs.getSelectedIndex()])));
        return tabs;
    }

    /** The address follows the choice, so that a link to it can be sent. */
    private void choose(UsageSelection chosen) {
        if (!showing) {
            show(chosen);
            getUI().ifPresent(
                            ui -> ui.getPage().getHistory().replaceState(null, new Location(ROUTE, chosen.toQuery())));
        }
    }

    private void show(UsageSelection chosen) {
        showing = true;
        selection = chosen;
        tabs.setSelectedIndex(chosen.tab().ordinal());
        filters.show(chosen.filter(), chosen.tab() == UsageSelection.Tab.LEDGER);
        lines.setVisible(chosen.tab() == UsageSelection.Tab.LEDGER);
        aside.setVisible(chosen.tab() == UsageSelection.Tab.ASIDE);
        batches.setVisible(chosen.tab() == UsageSelection.Tab.BATCHES);
        switch (chosen.tab()) {
            case LEDGER -> lines.show(chosen.filter(), chosen.sort());
            case ASIDE -> aside.show(chosen.filter().portal());
            case BATCHES -> batches.show(chosen.filter().portal());
        }
        showing = false;
    }

    private BillingPeriod currentMonth() {
        return BillingPeriod.containing(clock.instant());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(UsageSelection.of(event.getLocation().getQueryParameters(), currentMonth()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("usage.title");
    }
}
