package de.kitacampus.portal.slave.learning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.learning.LearningOverview;
import de.kitacampus.portal.slave.learning.LearningRow;
import de.kitacampus.portal.slave.learning.LearningState;
import de.kitacampus.portal.slave.learning.OverviewQuery;
import de.kitacampus.portal.slave.ordering.GroupBooking;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Centre;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "Lernstände": who stands where, for administrators and heads of centres. */
@Route("learning-overview")
@RolesAllowed({PortalRole.ADMIN, PortalRole.HEAD})
@Menu(title = "learning.overview.menu", order = 40, icon = "vaadin:chart")
class LearningOverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LearningOverview overview;
    private final LearningTexts texts = new LearningTexts(this);
    private final TextField search = new TextField();
    private final Select<LearningState.Step> state = new Select<>();
    private final Select<Centre> centre = new Select<>();
    private final Span count = new Span();
    private final Grid<LearningRow> grid = new Grid<>();
    private final Div empty = new Div();
    private final CallbackDataProvider<LearningRow, Void> rows;
    private boolean ready;

    LearningOverviewView(LearningOverview overview, GroupBooking booking) {
        this.overview = overview;
        addClassNames("kit-page", "fills");
        rows = DataProvider.fromCallbacks(
                query -> overview.page(query(query.getSortOrders()), query.getOffset(), query.getLimit()).stream(),
                query -> (int) overview.count(query(query.getSortOrders())));
        add(new PageHeader(texts.text("overview.title"), export()).withHelp(texts.text("overview.help")));
        Div line = new Div(count, new CancelMany(grid, booking, this::refresh));
        line.addClassName("training-line");
        add(toolbar(), line, grid(), empty);
        count.setId("overview-count");
        count.getElement().setAttribute("role", "status");
        empty.setId("overview-empty");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.overview.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        ready = false;
        search.setValue(first(query, "q").orElse(""));
        state.setValue(first(query, "state")
                .flatMap(text -> List.of(LearningState.Step.values()).stream()
                        .filter(step -> step.name().equals(text))
                        .findFirst())
                .orElse(null));
        centre.setValue(first(query, "centre")
                .flatMap(code -> overview.centres().stream()
                        .filter(one -> one.code().value().equals(code))
                        .findFirst())
                .orElse(null));
        ready = true;
        refresh();
    }

    private Div toolbar() {
        search.setId("overview-search");
        search.setLabel(texts.text("overview.search"));
        search.setPlaceholder(texts.text("overview.search.placeholder"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed());
        state.setId("overview-state");
        state.setLabel(texts.text("overview.state"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(texts.text("overview.state.all"));
        state.setItems(LearningState.Step.values());
        state.setItemLabelGenerator(
                step -> step == null ? texts.text("overview.state.all") : texts.text("state." + step.name()));
        state.addValueChangeListener(change -> changed());
        centre.setId("overview-centre");
        centre.setLabel(texts.text("overview.centre"));
        centre.setEmptySelectionAllowed(true);
        centre.setEmptySelectionCaption(texts.text("overview.centre.all"));
        centre.setItems(overview.centres());
        centre.setItemLabelGenerator(one -> one == null ? texts.text("overview.centre.all") : one.name());
        centre.addValueChangeListener(change -> changed());
        Button reset = new Button(texts.text("overview.reset"), click -> reset());
        reset.setId("overview-reset");
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        Div bar = new Div(search, state, centre, reset);
        bar.addClassName("kit-toolbar");
        return bar;
    }

    private Grid<LearningRow> grid() {
        grid.setId("overview-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setMultiSort(false);
        Grid.Column<LearningRow> person = column(OverviewQuery.Column.PERSON, "overview.person", 10);
        person.setFrozen(true);
        column(OverviewQuery.Column.CENTRE, "overview.centre", 8);
        column(OverviewQuery.Column.COURSE, "overview.course", 5);
        column(OverviewQuery.Column.TITLE, "overview.course-title", 9.5).setFlexGrow(3);
        column(OverviewQuery.Column.BOOKED_AT, "overview.booked-at", 6.5);
        grid.addComponentColumn(row -> badge(row))
                .setKey(OverviewQuery.Column.STATE.name())
                .setSortProperty(OverviewQuery.Column.STATE.name())
                .setHeader(texts.text("overview.state"))
                .setWidth("7.5rem");
        column(OverviewQuery.Column.SCORE, "overview.score", 5.5).setTextAlign(ColumnTextAlign.END);
        column(OverviewQuery.Column.TIME, "overview.time", 5.5).setTextAlign(ColumnTextAlign.END);
        column(OverviewQuery.Column.PASSED_AT, "overview.passed-at", 6.5);
        grid.sort(GridSortOrder.asc(person).build());
        GridColumns.cardsOnly(grid, this::card);
        grid.setItems(rows);
        return grid;
    }

    private RowCard card(LearningRow row) {
        return new RowCard(name(row), badge(row))
                .line(cell(OverviewQuery.Column.COURSE, row) + " " + cell(OverviewQuery.Column.TITLE, row))
                .line(cell(OverviewQuery.Column.BOOKED_AT, row), cell(OverviewQuery.Column.CENTRE, row))
                .line(cell(OverviewQuery.Column.SCORE, row), cell(OverviewQuery.Column.TIME, row));
    }

    private StateBadge badge(LearningRow row) {
        return new StateBadge(row.state().step());
    }

    private Grid.Column<LearningRow> column(OverviewQuery.Column column, String header, double width) {
        return grid.addColumn(row -> cell(column, row))
                .setKey(column.name())
                .setSortProperty(column.name())
                .setHeader(texts.text(header))
                .setWidth(width + "rem");
    }

    private String cell(OverviewQuery.Column column, LearningRow row) {
        Formats formats = texts.formats();
        LearningState learned = row.state();
        return switch (column) {
            case PERSON -> name(row);
            case CENTRE -> row.centreName();
            case COURSE -> row.course().value();
            case TITLE -> row.title();
            case BOOKED_AT -> formats.date(row.bookedAt());
            case STATE -> texts.text("state." + learned.step().name());
            case SCORE -> learned.scorePercent() == null ? "" : formats.percent(learned.scorePercent());
            case TIME -> learned.totalSeconds() == 0 ? "" : formats.duration(learned.time());
            case PASSED_AT -> learned.passedAt() == null ? "" : formats.date(learned.passedAt());
        };
    }

    private String name(LearningRow row) {
        String name = row.personName();
        return name == null ? texts.text("overview.erased") : name;
    }

    private Anchor export() {
        Button button = new Button(texts.text("overview.export"), VaadinIcon.DOWNLOAD.create());
        button.setTabIndex(-1);
        ExcelExport<LearningRow> sheet = OverviewSheet.of(texts);
        DownloadHandler download = event -> {
            event.setFileName(texts.text("overview.file") + ".xlsx");
            event.setContentType(ExcelExport.MEDIA_TYPE);
            OverviewQuery query = currentQuery();
            overview.export(query, lines -> sheet.write(event.getOutputStream(), lines));
        };
        Anchor link = new Anchor(download, "");
        link.setId("overview-export");
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(texts.text("overview.export"));
        link.add(button);
        return link;
    }

    private void reset() {
        ready = false;
        search.clear();
        state.clear();
        centre.clear();
        ready = true;
        changed();
    }

    private void changed() {
        if (ready) {
            refresh();
            writeUrl();
        }
    }

    private void refresh() {
        long found = overview.count(currentQuery());
        count.setText(texts.text("overview.count", found));
        grid.setVisible(found > 0);
        empty.setVisible(found == 0);
        empty.removeAll();
        if (found == 0) {
            String what = isFiltered() ? "overview.no-match" : "overview.none";
            empty.add(new EmptyState(texts.text(what + ".title"), texts.text(what)));
        }
        rows.refreshAll();
    }

    private boolean isFiltered() {
        return !search.getValue().isBlank() || state.getValue() != null || centre.getValue() != null;
    }

    private OverviewQuery currentQuery() {
        return query(grid.getSortOrder().stream()
                .map(order -> new QuerySortOrder(order.getSorted().getKey(), order.getDirection()))
                .toList());
    }

    private OverviewQuery query(List<QuerySortOrder> orders) {
        Optional<QuerySortOrder> order = orders.stream().findFirst();
        Centre chosen = centre.getValue();
        return new OverviewQuery(
                search.getValue(),
                state.getValue(),
                chosen == null ? null : chosen.id(),
                order.map(one -> OverviewQuery.Column.valueOf(one.getSorted())).orElse(OverviewQuery.Column.PERSON),
                order.filter(one -> one.getDirection() == SortDirection.DESCENDING)
                        .isPresent());
    }

    private void writeUrl() {
        Map<String, String> query = new HashMap<>();
        put(query, "q", search.getValue().strip());
        put(query, "state", state.getValue() == null ? null : state.getValue().name());
        put(
                query,
                "centre",
                centre.getValue() == null ? null : centre.getValue().code().value());
        String suffix = QueryParameters.simple(query).getQueryString();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, "learning-overview" + (suffix.isEmpty() ? "" : "?" + suffix));
    }

    private static void put(Map<String, String> query, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            query.put(key, value);
        }
    }

    private static Optional<String> first(Map<String, List<String>> query, String key) {
        return query.getOrDefault(key, List.of()).stream().findFirst();
    }
}
