package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.customers.Customers;
import de.kitacampus.portal.master.pricing.Agreement;
import de.kitacampus.portal.master.pricing.Agreements;
import de.kitacampus.portal.master.pricing.CarrierPrices;
import de.kitacampus.portal.master.pricing.ListPriceChange;
import de.kitacampus.portal.master.pricing.PlannedPrices;
import de.kitacampus.portal.master.pricing.PriceHistory;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What carriers pay: what was agreed with them, and how list prices came to be. */
@Route(PricesView.PATH)
@Menu(title = "pricing.title", order = 110, icon = "vaadin:money")
@PermitAll
class PricesView extends Div implements HasDynamicTitle {

    static final String PATH = "prices";

    private final transient Customers customers;
    private final transient Agreements agreements;
    private final transient PriceHistory history;
    private final transient Formats formats = new Formats(getLocale());
    private final transient AgreementText texts = new AgreementText(getLocale());
    private final Grid<Carrier> carriers = new Grid<>();
    private final Grid<ListPriceChange> changes = new Grid<>();
    private final TextField courseSearch = search("prices-course", "pricing.history.search");
    private final TextField carrierSearch = search("prices-carrier", "pricing.carrier.search");
    private final Span carrierCount = new Span();
    private final Span changeCount = new Span();
    private transient Map<CustomerNumber, Agreement> agreed = Map.of();

    PricesView(
            Customers customers,
            Agreements agreements,
            PriceHistory history,
            CarrierPrices prices,
            PlannedPrices planned,
            Catalog catalog,
            CurrentAccount current) {
        this.customers = customers;
        this.agreements = agreements;
        this.history = history;
        addClassName("kit-page");
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(getTranslation("pricing.agreements"), agreementsTab());
        tabs.add(getTranslation("pricing.table"), new PriceTablePanel(prices));
        tabs.add(
                getTranslation("pricing.planned"),
                new PlannedPricesPanel(planned, catalog, current.may(Roles.CATALOG)));
        tabs.add(getTranslation("pricing.history"), historyTab());
        add(new PageHeader(getTranslation("pricing.title")).withHelp(getTranslation("pricing.help")), tabs);
        refresh();
    }

    private TextField search(String id, String key) {
        TextField field = new TextField();
        field.setId(id);
        field.addClassName("search-field");
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(_ -> refresh());
        return field;
    }

    private Component agreementsTab() {
        carriers.setId("prices-agreements");
        carriers.addColumn(carrier -> carrier.number().value())
                .setHeader(getTranslation("pricing.number"))
                .setSortable(true)
                .setWidth("8rem")
                .setFlexGrow(0);
        carriers.addColumn(Carrier::name)
                .setHeader(getTranslation("pricing.carrier"))
                .setSortable(true)
                .setWidth("14rem")
                .setFlexGrow(3);
        carriers.addColumn(carrier -> String.join(" · ", terms(carrier)))
                .setHeader(getTranslation("pricing.agreement"))
                .setWidth("18rem")
                .setFlexGrow(6);
        carriers.addClassName("clickable");
        carriers.addItemClickListener(click ->
                getUI().ifPresent(ui -> ui.navigate(PATH + "/" + click.getItem().number())));
        GridColumns.cardsOnly(carriers, this::card);
        return tab("pricing.agreements.help", carrierSearch, carrierCount, carriers);
    }

    private RowCard card(Carrier carrier) {
        RowCard card = new RowCard(carrier.name(), "").line(carrier.number().value());
        terms(carrier).forEach(card::line);
        return card;
    }

    private List<String> terms(Carrier carrier) {
        Agreement agreement = agreed.get(carrier.number());
        return agreement == null ? List.of(getTranslation("pricing.terms.list")) : texts.lines(agreement.terms());
    }

    private Component historyTab() {
        changes.setId("prices-history");
        changes.addColumn(change -> formats.dateTime(change.at()))
                .setHeader(getTranslation("pricing.at"))
                .setWidth("10rem")
                .setFlexGrow(0);
        changes.addColumn(change -> change.course().value())
                .setHeader(getTranslation("pricing.course"))
                .setWidth("8rem");
        changes.addColumn(change -> money(change.before()))
                .setHeader(getTranslation("pricing.before"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem");
        changes.addColumn(change -> money(change.after()))
                .setHeader(getTranslation("pricing.after"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem");
        changes.addColumn(ListPriceChange::by)
                .setHeader(getTranslation("pricing.by"))
                .setWidth("9rem");
        changes.setItems(
                query -> history.changes(courseSearch.getValue(), query.getOffset(), query.getLimit()).stream(),
                _ -> history.count(courseSearch.getValue()));
        GridColumns.cardsOnly(changes, change -> new RowCard(
                        change.course().value(), money(change.before()) + " → " + money(change.after()))
                .line(formats.dateTime(change.at()), change.by()));
        return tab("pricing.history.help", courseSearch, changeCount, changes);
    }

    private Component tab(String helpKey, Component search, Component count, Component grid) {
        Div toolbar = new Div(search, count);
        toolbar.addClassName("kit-toolbar");
        Div tab = new Div(new Paragraph(getTranslation(helpKey)), toolbar, grid);
        tab.addClassNames("kit-stack", "tab-content");
        return tab;
    }

    private void refresh() {
        agreed = agreements.inForce();
        String text = carrierSearch.getValue().strip().toLowerCase(Locale.ROOT);
        var found = customers.carriers().stream()
                .filter(carrier -> (carrier.name() + carrier.number())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .toList();
        carriers.setItems(found);
        carrierCount.setText(getTranslation("pricing.carriers.count", found.size()));
        changeCount.setText(getTranslation("pricing.history.count", history.count(courseSearch.getValue())));
        changes.getDataProvider().refreshAll();
    }

    private String money(@Nullable Money money) {
        return money == null ? "–" : formats.money(money);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pricing.title");
    }
}
