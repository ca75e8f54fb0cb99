package de.kitacampus.portal.slave.costcontrol.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import de.kitacampus.portal.slave.costcontrol.CostAddress;
import de.kitacampus.portal.slave.costcontrol.CostReport;
import de.kitacampus.portal.slave.costcontrol.SavedFilters;
import de.kitacampus.portal.slave.offer.CustomerAccount;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** "Kostenkontrolle" of the carrier; heads see the lines of their own centres. */
@Route("cost-control")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
@Menu(title = "costcontrol.menu", order = 50, icon = "vaadin:calc-book")
class CostControlView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ROUTE = "cost-control";
    private static final List<String> TABS = List.of("offer", "bookings", "own");

    private final CostTexts texts = new CostTexts(this);
    private final TabSheet tabs = new TabSheet();
    private final BookingsTab bookings;
    private final BookingsTab own;
    private final transient SavedFilters filters;
    private final String present;
    private boolean ready;

    CostControlView(CostReport report, SavedFilters filters, Offer offer, ObjectProvider<CustomerAccount> account) {
        this.filters = filters;
        present = report.thisMonth().toString();
        String customerNumber = account.stream()
                .flatMap(known -> known.customerNumber().stream())
                .map(CustomerNumber::value)
                .findFirst()
                .orElse("");
        bookings = new BookingsTab(report, Offers.COURSES, customerNumber, this::writeUrl);
        own = new BookingsTab(report, Offers.OWN, customerNumber, this::writeUrl);
        addClassName("kit-page");
        tabs.setId("cost-tabs");
        addTab("offer", new OfferTab(offer));
        addTab("bookings", bookings);
        addTab("own", own);
        tabs.addSelectedChangeListener(change -> writeUrl());
        tabs.setWidthFull();
        add(
                new PageHeader(texts.text("title")).withHelp(texts.text("help")),
                new SavedFilterBar(filters, this::open, this::address),
                tabs);
    }

    private void addTab(String name, Component content) {
        Tab tab = new Tab(texts.text("tab." + name));
        tab.setId("cost-tab-" + name);
        tabs.add(tab, content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("costcontrol.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        QueryParameters url = asked.getParameters().isEmpty()
                ? filters.opening()
                        .map(filter -> QueryParameters.fromString(filter.address()))
                        .orElse(asked)
                : asked;
        ready = false;
        String tab = url.getSingleParameter("tab").filter(TABS::contains).orElse("bookings");
        tabs.setSelectedIndex(TABS.indexOf(tab));
        bookings.read(url);
        own.read(url);
        ready = true;
    }

    private void writeUrl() {
        if (!ready) {
            return;
        }
        String query = QueryParameters.simple(url()).getQueryString();
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, ROUTE + "?" + query));
    }

    private Map<String, String> url() {
        Map<String, String> url = new LinkedHashMap<>();
        String tab = TABS.get(tabs.getSelectedIndex());
        url.put("tab", tab);
        url.putAll((tab.equals("own") ? own : bookings).forUrl());
        return url;
    }

    /** What is shown, to be kept: the present month goes along with time. */
    private String address() {
        Map<String, String> url = url();
        url.computeIfPresent("month", (key, month) -> month.equals(present) ? CostAddress.PRESENT : month);
        return QueryParameters.simple(url).getQueryString();
    }

    private void open(String address) {
        getUI().ifPresent(ui -> ui.navigate(ROUTE, QueryParameters.fromString(address)));
    }
}
