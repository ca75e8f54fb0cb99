package de.kitacampus.portal.master.invoicing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.AddressValues;
import de.kitacampus.portal.common.ui.DayField;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.invoicing.InvoiceFilter;
import de.kitacampus.portal.master.invoicing.InvoiceList;
import de.kitacampus.portal.master.invoicing.OpenAges;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** What carriers owe, at any date, and for how long. */
@Route(OpenItemsView.ROUTE)
@Menu(title = "invoicing.open.title", order = 314, icon = "vaadin:piggy-bank")
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTING, Roles.AUDITOR})
class OpenItemsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "open-items";

    private final transient InvoiceList list;
    private final InvoiceGrid grid;
    private final InvoiceExport export;
    private final DayField day = new DayField(getTranslation("invoicing.open.day"), "invoicing.pick");
    private final TextField search = new TextField(getTranslation("invoicing.search"));
    private final Div ages = new Div();
    private final LocalDate today;

    OpenItemsView(InvoiceList list, Clock clock) {
        this.list = list;
        today = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
        grid = new InvoiceGrid(list, today, "open-items");
        export = new InvoiceExport(list, "offene-posten", today);
        day.setId("open-items-day");
        day.addValueChangeListener(event -> choose(event.isFromClient()));
        search.setId("open-items-search");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(event -> choose(event.isFromClient()));
        ages.addClassName("kit-cards");
        ages.setId("open-items-ages");
        Div toolbar = new Div(day, search);
        toolbar.addClassName("kit-toolbar");
        addClassName("kit-page");
        add(
                new PageHeader(getTranslation("invoicing.open.title"), export)
                        .withHelp(getTranslation("invoicing.open.help")),
                toolbar,
                ages,
                grid);
    }

    private void choose(boolean byPerson) {
        if (byPerson) {
            show();
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(
                            null,
                            new Location(
                                    ROUTE,
                                    QueryParameters.simple(
                                            Map.of("day", shown().toString(), "search", search.getValue())))));
        }
    }

    private LocalDate shown() {
        return day.getValue() == null ? today : day.getValue();
    }

    private void show() {
        InvoiceFilter filter = InvoiceFilter.all().withOpenOnly(true).withText(search.getValue());
        grid.show(filter, shown());
        export.show(filter, shown());
        Amounts amounts = new Amounts(new Formats(getLocale()));
        OpenAges open = OpenAges.of(list.all(filter, shown()), shown());
        ages.removeAll();
        open.amounts().forEach((age, amount) -> {
            Span figure = new Span(amounts.euro(amount));
            figure.addClassName("kit-amount");
            Div bar = new Div();
            bar.getStyle()
                    .set("height", "0.5rem")
                    .set("border-radius", "0.25rem")
                    .set("background", "var(--aura-accent-color, currentColor)")
                    .set("width", open.share(age) + "%");
            bar.getElement().setAttribute("aria-hidden", "true");
            Div card = new Div(new Div(getTranslation("invoicing.age." + age)), figure, bar);
            card.addClassName("kit-card");
            ages.add(card);
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AddressValues address = new AddressValues(event.getLocation().getQueryParameters());
        day.setValue(address.value("day", LocalDate::parse).orElse(today));
        search.setValue(address.text("search").orElse(""));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoicing.open.title");
    }
}
