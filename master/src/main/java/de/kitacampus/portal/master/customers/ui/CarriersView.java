package de.kitacampus.portal.master.customers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.customers.CarrierAdministration;
import de.kitacampus.portal.master.customers.CarrierAdministration.Order;
import de.kitacampus.portal.master.customers.CarrierData;
import de.kitacampus.portal.master.customers.CarrierEntry;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.stream.Stream;

/** All carriers, found by number, name or city. */
@Route(CarriersView.PATH)
@Menu(title = "customers.carriers", order = 200, icon = "vaadin:building-o")
@PermitAll
class CarriersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "carriers";

    private final transient CarrierAdministration carriers;
    private final transient CurrentAccount current;
    private final Grid<CarrierEntry> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Span count = new Span();
    private final EmptyState empty;

    CarriersView(CarrierAdministration carriers, CurrentAccount current) {
        this.carriers = carriers;
        this.current = current;
        addClassName("kit-page");
        empty = new EmptyState(getTranslation("customers.empty"), getTranslation("customers.empty.help"));
        Grid<CarrierEntry> list = grid();
        Div toolbar = new Div(
                search(),
                count,
                new GridColumns<>(list, "carriers", getTranslation("customers.columns"), CarriersView::card));
        toolbar.addClassName("kit-toolbar");
        add(header(), toolbar, list, empty);
    }

    private PageHeader header() {
        String title = getTranslation("customers.carriers");
        PageHeader header = current.may(Roles.SALES) ? new PageHeader(title, addButton()) : new PageHeader(title);
        return header.withHelp(getTranslation("customers.carriers.help"));
    }

    private Button addButton() {
        Button add = new Button(getTranslation("customers.add"), VaadinIcon.PLUS.create(), _ -> new CarrierDialog(
                        carriers, this::refresh)
                .open());
        add.setId("carriers-add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private TextField search() {
        search.setId("carriers-search");
        search.setPlaceholder(getTranslation("customers.search"));
        search.setAriaLabel(getTranslation("customers.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                remember();
            }
            refresh();
        });
        search.addClassName("search-field");
        return search;
    }

    private static RowCard card(CarrierEntry entry) {
        CarrierData data = entry.data();
        return new RowCard(data.name(), "")
                .line(entry.number().value(), (data.postalCode() + " " + data.city()).strip())
                .line(data.email());
    }

    private Grid<CarrierEntry> grid() {
        Formats formats = new Formats(getLocale());
        grid.setId("carriers-grid");
        grid.addColumn(entry -> entry.number().value())
                .setHeader(getTranslation("customers.number"))
                .setSortProperty(Order.NUMBER.name())
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(entry -> entry.data().name())
                .setHeader(getTranslation("customers.name"))
                .setSortProperty(Order.NAME.name())
                .setFlexGrow(3)
                .setWidth("14rem");
        grid.addColumn(entry -> (entry.data().postalCode() + " " + entry.data().city()).strip())
                .setHeader(getTranslation("customers.city"))
                .setSortProperty(Order.CITY.name())
                .setWidth("12rem");
        grid.addColumn(entry -> entry.data().email())
                .setHeader(getTranslation("customers.email"))
                .setWidth("14rem");
        grid.addColumn(entry -> formats.date(entry.since()))
                .setHeader(getTranslation("customers.since"))
                .setSortProperty(Order.SINCE.name())
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.setItems(this::fetch, query -> carriers.count(search.getValue()));
        grid.addItemClickListener(click ->
                getUI().ifPresent(ui -> ui.navigate(PATH + "/" + click.getItem().number())));
        grid.addClassName("clickable");
        return grid;
    }

    private Stream<CarrierEntry> fetch(Query<CarrierEntry, Void> query) {
        QuerySortOrder sort = query.getSortOrders().stream()
                .findFirst()
                .orElse(new QuerySortOrder(Order.NAME.name(), SortDirection.ASCENDING));
        return carriers
                .search(
                        search.getValue(),
                        Order.valueOf(sort.getSorted()),
                        sort.getDirection() == SortDirection.ASCENDING,
                        query.getPage(),
                        query.getPageSize())
                .stream();
    }

    private void refresh() {
        int found = carriers.count(search.getValue());
        count.setText(getTranslation("customers.count", found));
        empty.setVisible(found == 0);
        grid.setVisible(found > 0);
        grid.getDataProvider().refreshAll();
    }

    private void remember() {
        String text = search.getValue().strip();
        QueryParameters query = text.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of("q", text));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(PATH, query)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customers.carriers");
    }
}
