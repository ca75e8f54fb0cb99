package de.kitacampus.portal.master.costcontrol.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.FilterChips;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.costcontrol.CostControl;
import de.kitacampus.portal.master.costcontrol.CostRow;
import de.kitacampus.portal.master.customers.Carrier;
import de.kitacampus.portal.master.usage.LedgerFilter;
import de.kitacampus.portal.master.usage.LedgerSort;
import de.kitacampus.portal.master.usage.LedgerTotals;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Cost control: the course offer, bookings of courses and uses of the carriers' own offers, month by month. */
@Route("cost-control")
@Menu(title = "costcontrol.title", order = 300, icon = "vaadin:chart")
@StyleSheet("cost-control.css")
@PermitAll
class CostControlView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CostControl costs;
    private final Formats formats = new Formats(getLocale());
    private final Tabs tabs = new Tabs();
    private final ComboBox<Object> month = new ComboBox<>();
    private final ComboBox<Carrier> customer = new ComboBox<>();
    private final TextField subject = new TextField();
    private final TextField user = new TextField();
    private final TextField centre = new TextField();
    private final FilterChips chips = new FilterChips();
    private final Div totals = new Div();
    private final Grid<CostRow> grid = new Grid<>();
    private final Grid<Course> offer = new Grid<>();
    private final Map<LedgerSort.Column, Grid.Column<CostRow>> sortable = new EnumMap<>(LedgerSort.Column.class);
    private final Div empty = new Div();
    private final MonthChart chart = new MonthChart();

    private transient volatile CostSelection selection;
    private transient LedgerTotals sums;
    private boolean showing;

    CostControlView(CostControl costs) {
        this.costs = costs;
        this.selection = CostSelection.of(com.vaadin.flow.router.QueryParameters.empty(), costs.currentMonth());
        this.sums = costs.totals(selection.filter());
        addClassName("kit-page");
        totals.addClassName("kit-totals");
        totals.setId("cost-totals");
        totals.getElement().setAttribute("aria-live", "polite");
        add(header(), tabs(), toolbar(), chips, totals, bookings(), offer(), empty, chart);
    }

    private PageHeader header() {
        Anchor export = new Anchor((DownloadHandler) this::download, "");
        export.setId("cost-export");
        export.getElement().setAttribute("download", true);
        export.setText(getTranslation("costcontrol.export"));
        export.addClassName("cost-export");
        return new PageHeader(getTranslation("costcontrol.title"), export).withHelp(getTranslation("costcontrol.help"));
    }

    private Tabs tabs() {
        for (CostSelection.Tab tab : CostSelection.Tab.values()) {
            String name = tab.name().toLowerCase(java.util.Locale.ROOT);
            Tab item = new Tab(getTranslation("costcontrol.tab." + name));
            item.setId("cost-tab-" + name);
            tabs.add(item);
        }
        tabs.addSelectedChangeListener(
                change -> choose(selection.withTab(CostSelection.Tab.values()[tabs.getSelectedIndex()])));
        return tabs;
    }

    private Div toolbar() {
        month.setId("cost-month");
        month.setLabel(getTranslation("costcontrol.month"));
        month.setItemLabelGenerator(item -> item instanceof BillingPeriod period
                ? formats.month(period.month())
                : getTranslation("costcontrol.month.all"));
        month.addValueChangeListener(change ->
                filter(filter -> filter.withMonth(change.getValue() instanceof BillingPeriod period ? period : null)));
        customer.setId("cost-customer");
        customer.setLabel(getTranslation("costcontrol.customer"));
        customer.setItemLabelGenerator(carrier -> carrier.number() + " " + carrier.name());
        customer.setClearButtonVisible(true);
        customer.addValueChangeListener(change -> filter(filter -> filter.withCustomer(
                change.getValue() == null ? null : change.getValue().number())));
        field(subject, "subject", value -> filter(filter -> filter.withSubject(value)));
        field(user, "user", value -> filter(filter -> filter.withUserId(value)));
        field(centre, "centre", value -> filter(filter -> filter.withCentre(value)));
        Button reset = new Button(getTranslation("costcontrol.reset"), VaadinIcon.ERASER.create(), pressed -> reset());
        reset.setId("cost-reset");
        Div toolbar = new Div(month, customer, subject, user, centre, reset);
        toolbar.addClassName("kit-toolbar");
        return toolbar;
    }

    private void field(TextField field, String name, java.util.function.Consumer<String> changed) {
        field.setId("cost-" + name);
        field.setLabel(getTranslation("costcontrol." + name));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.accept(change.getValue()));
    }

    private Grid<CostRow> bookings() {
        grid.setId("cost-grid");
        grid.addColumn(row -> row.line().number())
                .setHeader("#")
                .setWidth("5rem")
                .setFlexGrow(0);
        column(
                LedgerSort.Column.CUSTOMER,
                "customer",
                "15rem",
                row -> row.line().customer() + " " + row.customerName());
        column(LedgerSort.Column.SUBJECT, "subject", "8rem", row -> row.line().subject());
        column(
                LedgerSort.Column.OCCURRED_AT,
                "booked",
                "10rem",
                row -> formats.dateTime(row.line().occurredAt()));
        column(LedgerSort.Column.USER_ID, "user", "20rem", row -> row.line().userId());
        column(LedgerSort.Column.CENTRE, "centre", "8rem", row -> row.line().centre());
        amount(column(
                LedgerSort.Column.PURCHASE_PRICE,
                "ek",
                "8rem",
                row -> formats.money(row.line().purchasePrice())));
        amount(column(
                LedgerSort.Column.SELLING_PRICE,
                "vk",
                "8rem",
                row -> formats.money(row.line().sellingPrice())));
        amount(column(
                LedgerSort.Column.VAT,
                "vat",
                "8rem",
                row -> formats.money(row.line().vatIncluded())));
        grid.setItems(
                query -> costs.rows(selection.filter(), selection.sort(), query.getOffset(), query.getLimit()).stream(),
                query -> (int) Math.min(sums.count(), Integer.MAX_VALUE));
        grid.addSortListener(sorted -> {
            if (!showing) {
                choose(selection.withSort(sorted.getSortOrder().stream()
                        .findFirst()
                        .map(this::sort)
                        .orElse(LedgerSort.NEWEST_FIRST)));
            }
        });
        return grid;
    }

    private Grid.Column<CostRow> column(
            LedgerSort.Column sort, String name, String width, ValueProvider<CostRow, ?> value) {
        Grid.Column<CostRow> column = grid.addColumn(value)
                .setHeader(getTranslation("costcontrol." + name))
                .setSortProperty(sort.name())
                .setKey(sort.name())
                .setWidth(width)
                .setResizable(true);
        sortable.put(sort, column);
        return column;
    }

    private static void amount(Grid.Column<CostRow> column) {
        column.setTextAlign(ColumnTextAlign.END).addClassName("kit-amount");
    }

    private LedgerSort sort(GridSortOrder<CostRow> order) {
        return new LedgerSort(
                LedgerSort.Column.valueOf(order.getSorted().getKey()),
                order.getDirection() == SortDirection.DESCENDING);
    }

    private Grid<Course> offer() {
        offer.setId("cost-offer");
        offer.addColumn(Course::number)
                .setHeader(getTranslation("costcontrol.course"))
                .setWidth("8rem")
                .setFlexGrow(0);
        offer.addColumn(Course::title)
                .setHeader(getTranslation("costcontrol.title.course"))
                .setFlexGrow(3);
        offer.addColumn(course -> formats.money(course.listPrice()))
                .setHeader(getTranslation("costcontrol.listprice"))
                .setTextAlign(ColumnTextAlign.END);
        offer.addColumn(course -> formats.percent(course.vatTreatment().rate()))
                .setHeader(getTranslation("costcontrol.rate"))
                .setTextAlign(ColumnTextAlign.END);
        offer.addColumn(course -> formats.money(
                        course.listPrice().withVat(course.vatTreatment().rate(), RoundingMode.HALF_UP)))
                .setHeader(getTranslation("costcontrol.gross"))
                .setTextAlign(ColumnTextAlign.END);
        offer.addColumn(Course::usagePeriodMonths)
                .setHeader(getTranslation("costcontrol.period"))
                .setTextAlign(ColumnTextAlign.END);
        return offer;
    }

    private void filter(Function<LedgerFilter, LedgerFilter> change) {
        if (!showing) {
            choose(selection.withFilter(change.apply(selection.filter())));
        }
    }

    private void reset() {
        choose(new CostSelection(
                selection.tab(), LedgerFilter.all().withMonth(costs.currentMonth()), LedgerSort.NEWEST_FIRST));
    }

    /** The address follows the choice, so that a link to it can be sent. */
    private void choose(CostSelection chosen) {
        if (!showing) {
            show(chosen);
            getUI().ifPresent(ui ->
                    ui.getPage().getHistory().replaceState(null, new Location("cost-control", chosen.toQuery())));
        }
    }

    private void show(CostSelection chosen) {
        showing = true;
        selection = chosen;
        sums = costs.totals(chosen.filter());
        fillControls();
        showChips();
        showRows();
        showing = false;
    }

    private void fillControls() {
        LedgerFilter filter = selection.filter();
        List<Object> months = new java.util.ArrayList<>(costs.months());
        months.addFirst(CostSelection.ALL);
        if (filter.month() != null && !months.contains(filter.month())) {
            months.add(filter.month());
        }
        List<Carrier> carriers = costs.carriers();
        tabs.setSelectedIndex(selection.tab().ordinal());
        month.setItems(months);
        month.setValue(filter.month() == null ? CostSelection.ALL : filter.month());
        customer.setItems(carriers);
        customer.setValue(carriers.stream()
                .filter(carrier -> carrier.number().equals(filter.customer()))
                .findFirst()
                .orElse(null));
        subject.setValue(filter.subject() == null ? "" : filter.subject());
        user.setValue(filter.userId() == null ? "" : filter.userId());
        centre.setValue(filter.centre() == null ? "" : filter.centre());
        boolean bookings = selection.tab() != CostSelection.Tab.OFFER;
        List.<com.vaadin.flow.component.Component>of(month, customer, user, centre)
                .forEach(control -> control.setVisible(bookings));
        grid.sort(gridOrder(selection.sort()));
    }

    private List<GridSortOrder<CostRow>> gridOrder(LedgerSort sort) {
        Grid.Column<CostRow> column = java.util.Objects.requireNonNull(sortable.get(sort.column()));
        return List.of(
                new GridSortOrder<>(column, sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING));
    }

    private void showChips() {
        LedgerFilter filter = selection.filter();
        chips.clear();
        if (selection.tab() != CostSelection.Tab.OFFER) {
            chip(
                    "month",
                    filter.month() == null ? null : formats.month(filter.month().month()),
                    f -> f.withMonth(null));
            chip("customer", filter.customer(), f -> f.withCustomer(null));
            chip("user", filter.userId(), f -> f.withUserId(null));
            chip("centre", filter.centre(), f -> f.withCentre(null));
        }
        chip("subject", filter.subject(), f -> f.withSubject(null));
    }

    private void chip(
            String name,
            @org.jspecify.annotations.Nullable Object value,
            Function<LedgerFilter, LedgerFilter> without) {
        if (value != null) {
            String label = getTranslation("costcontrol." + name);
            chips.add(label + ": " + value, getTranslation("costcontrol.chip.clear", label), () -> filter(without));
        }
    }

    private void showRows() {
        boolean bookings = selection.tab() != CostSelection.Tab.OFFER;
        List<Course> courses = bookings ? List.of() : costs.offer(text());
        long count = bookings ? sums.count() : courses.size();
        offer.setItems(courses);
        grid.getDataProvider().refreshAll();
        grid.setVisible(bookings && count > 0);
        offer.setVisible(!bookings && count > 0);
        chart.setVisible(selection.tab() == CostSelection.Tab.COURSES);
        if (chart.isVisible()) {
            chart.show(costs.lastMonths(selection.filter()));
        }
        showTotals(bookings, count);
        empty.removeAll();
        if (count == 0) {
            empty.add(emptyState());
        }
    }

    private void showTotals(boolean bookings, long count) {
        totals.removeAll();
        totals.add(new Span(getTranslation(bookings ? "costcontrol.count" : "costcontrol.count.offer", count)));
        if (bookings) {
            total("ek", formats.money(sums.purchasePrice()));
            total("vk", formats.money(sums.sellingPrice()));
            total("vat", formats.money(sums.vatIncluded()));
        }
    }

    private void total(String name, String sum) {
        Span span = new Span(getTranslation("costcontrol." + name) + ": " + sum);
        span.setId("cost-total-" + name);
        totals.add(span);
    }

    private EmptyState emptyState() {
        BillingPeriod period = selection.filter().month();
        boolean nothingButTheMonth = selection
                .filter()
                .equals(LedgerFilter.all()
                        .withMonth(period)
                        .withTypes(selection.filter().types()));
        EmptyState state = nothingButTheMonth && period != null && selection.tab() != CostSelection.Tab.OFFER
                ? new EmptyState(
                        getTranslation("costcontrol.empty.month", formats.month(period.month())),
                        getTranslation("costcontrol.empty.month.help"))
                : new EmptyState(getTranslation("costcontrol.empty"), getTranslation("costcontrol.empty.help"));
        state.setId("cost-empty");
        return state;
    }

    private String text() {
        String text = selection.filter().subject();
        return text == null ? "" : text;
    }

    /** Runs outside the session's lock; what is shown at its beginning is what is written. */
    private void download(DownloadEvent event) throws IOException {
        CostSelection shown = selection;
        java.util.Locale locale = formats.locale();
        event.setFileName(fileName(shown));
        event.setContentType(ExcelExport.MEDIA_TYPE);
        java.util.function.UnaryOperator<String> words =
                key -> com.vaadin.flow.i18n.I18NProvider.translate(locale, key);
        try (OutputStream out = event.getOutputStream()) {
            if (shown.tab() == CostSelection.Tab.OFFER) {
                costs.exportOffer(text(), words, out);
            } else {
                costs.export(shown.filter(), shown.sort(), words, out);
            }
        }
    }

    private static String fileName(CostSelection shown) {
        String subject = shown.tab().name().toLowerCase(java.util.Locale.ROOT);
        BillingPeriod period = shown.filter().month();
        return "kostenkontrolle-" + subject
                + (shown.tab() == CostSelection.Tab.OFFER ? "" : "-" + (period == null ? "gesamt" : period)) + ".xlsx";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CostSelection.of(event.getLocation().getQueryParameters(), costs.currentMonth()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("costcontrol.title");
    }
}
