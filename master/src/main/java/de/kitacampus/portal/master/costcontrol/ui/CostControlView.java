package de.kitacampus.portal.master.costcontrol.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
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
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.costcontrol.CostControl;
import de.kitacampus.portal.master.usage.LedgerSelection;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;

/** Cost control: the course offer, bookings of courses and uses of the carriers' own offers, month by month. */
@Route(CostControlView.ROUTE)
@Menu(title = "costcontrol.title", order = 300, icon = "vaadin:chart")
@StyleSheet("cost-control.css")
@PermitAll
class CostControlView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "cost-control";

    private final transient CostControl costs;
    private final Tabs tabs = new Tabs();
    private final CostFilters filters;
    private final BookingsPanel bookings;
    private final OfferPanel offer;
    private final CostExport export;
    private final MonthChart chart = new MonthChart();
    private transient LedgerSelection<CostTab> selection;
    private boolean showing;

    CostControlView(CostControl costs) {
        this.costs = costs;
        selection = start();
        filters = new CostFilters(
                costs.months(),
                costs.carriers(),
                filter -> choose(selection.withFilter(filter)),
                () -> choose(start().withTab(selection.tab())));
        bookings = new BookingsPanel(costs, sort -> choose(selection.withSort(sort)));
        offer = new OfferPanel(costs);
        export = new CostExport(costs, new CostExport.Shown(selection, 0));
        addClassName("kit-page");
        add(
                new PageHeader(getTranslation("costcontrol.title"), export)
                        .withHelp(getTranslation("costcontrol.help")),
                tabs(),
                filters,
                bookings,
                offer,
                chart);
    }

    private LedgerSelection<CostTab> start() {
        return LedgerSelection.start(CostTab.COURSES, costs.currentMonth());
    }

    private Tabs tabs() {
        for (CostTab tab : CostTab.values()) {
            Tab item = new Tab(getTranslation("costcontrol.tab." + tab.key()));
            item.setId("cost-tab-" + tab.key());
            tabs.add(item);
        }
        tabs.addSelectedChangeListener(_ -> choose(selection.withTab(CostTab.values()[tabs.getSelectedIndex()])));
        return tabs;
    }

    /** The address follows the choice, so that a link to it can be sent. */
    private void choose(LedgerSelection<CostTab> chosen) {
        if (!showing) {
            show(chosen);
            QueryParameters query = QueryParameters.simple(selection.parameters());
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(ROUTE, query)));
        }
    }

    private void show(LedgerSelection<CostTab> chosen) {
        showing = true;
        CostTab tab = chosen.tab();
        selection = chosen.withFilter(tab.shown(chosen.filter()));
        tabs.setSelectedIndex(tab.ordinal());
        filters.show(selection.filter(), tab.showsBookings());
        bookings.setVisible(tab.showsBookings());
        offer.setVisible(!tab.showsBookings());
        if (tab.showsBookings()) {
            bookings.show(selection.filter(), selection.sort());
        } else {
            offer.show(Objects.requireNonNullElse(selection.filter().subject(), ""));
        }
        chart.setVisible(tab == CostTab.COURSES);
        if (chart.isVisible()) {
            chart.show(costs.lastMonths(selection.filter()));
        }
        export.show(new CostExport.Shown(selection, tab.showsBookings() ? bookings.count() : offer.count()));
        showing = false;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(LedgerSelection.of(
                event.getLocation().getQueryParameters()::getSingleParameter, CostTab.COURSES, costs.currentMonth()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("costcontrol.title");
    }
}
