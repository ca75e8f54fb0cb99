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
import de.kitacampus.portal.slave.costcontrol.CostReport;
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
    private boolean ready;

    CostControlView(CostReport report, Offer offer, ObjectProvider<CustomerAccount> account) {
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
        add(new PageHeader(texts.text("title")).withHelp(texts.text("help")), tabs);
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
        QueryParameters url = event.getLocation().getQueryParameters();
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
        Map<String, String> url = new LinkedHashMap<>();
        String tab = TABS.get(tabs.getSelectedIndex());
        url.put("tab", tab);
        url.putAll((tab.equals("own") ? own : bookings).forUrl());
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, ROUTE + "?" + QueryParameters.simple(url).getQueryString()));
    }
}
