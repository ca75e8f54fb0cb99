package de.kitacampus.portal.master.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.learning.LearnerResults;
import de.kitacampus.portal.master.learning.LearnerResults.Filter;
import de.kitacampus.portal.master.learning.LearnerResults.Order;
import de.kitacampus.portal.master.learning.LearnerResults.Row;
import de.kitacampus.portal.master.portals.Portal;
import de.kitacampus.portal.master.portals.Portals;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who, by pseudonym, reached what (Lernstände). */
@Route("results")
@Menu(title = "learning.results.menu", order = 310, icon = "vaadin:diploma")
@PermitAll
class ResultsView extends Div implements HasDynamicTitle {

    private final transient LearnerResults results;
    private final transient Map<PortalId, Portal> portals;
    private final Grid<Row> grid = new Grid<>();
    private final TextField search = new TextField();
    private final ComboBox<Portal> portal = new ComboBox<>();
    private final ComboBox<State> state = new ComboBox<>();
    private final Span count = new Span();
    private final EmptyState empty;

    ResultsView(LearnerResults results, Portals portals) {
        this.results = results;
        this.portals = portals.all().stream().collect(Collectors.toMap(Portal::id, Function.identity()));
        addClassName("kit-page");
        empty = new EmptyState(
                getTranslation("learning.results.empty.title"), getTranslation("learning.results.empty.help"));
        add(
                new PageHeader(getTranslation("learning.results.title"))
                        .withHelp(getTranslation("learning.results.help")),
                toolbar(),
                grid(),
                empty);
        refresh();
    }

    private Div toolbar() {
        search.setId("results-search");
        search.setLabel(getTranslation("learning.results.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> refresh());
        portal.setId("results-portal");
        portal.setLabel(getTranslation("learning.column.portal"));
        portal.setItems(portals.values());
        portal.setItemLabelGenerator(Portal::name);
        portal.setClearButtonVisible(true);
        portal.addValueChangeListener(_ -> refresh());
        state.setId("results-state");
        state.setLabel(getTranslation("learning.column.state"));
        state.setItems(State.values());
        state.setItemLabelGenerator(this::text);
        state.setClearButtonVisible(true);
        state.addValueChangeListener(_ -> refresh());
        Button reset = new Button(getTranslation("learning.results.reset"), _ -> reset());
        reset.setId("results-reset");
        Div toolbar = new Div(search, portal, state, reset, count);
        toolbar.addClassName("kit-toolbar");
        return toolbar;
    }

    private Grid<Row> grid() {
        Formats formats = new Formats(getLocale());
        grid.setId("results-grid");
        column("learning.column.portal", Order.PORTAL, this::portalName);
        column("learning.column.user", Order.USER, row -> row.user().toString().substring(0, 8))
                .setTooltipGenerator(row -> row.user().toString());
        column("learning.column.course", Order.COURSE, row -> row.course().value());
        grid.addComponentColumn(this::badge)
                .setHeader(getTranslation("learning.column.state"))
                .setSortProperty(Order.STATE.name())
                .setAutoWidth(true);
        column("learning.column.score", Order.SCORE, row -> row.score() == null ? "" : formats.percent(row.score()));
        column("learning.column.time", Order.TIME, row -> formats.duration(Duration.ofSeconds(row.totalSeconds())));
        column("learning.column.started", Order.STARTED, row -> formats.dateTime(row.startedAt()));
        column("learning.column.updated", Order.UPDATED, row -> formats.dateTime(row.updatedAt()));
        column(
                "learning.column.passed",
                Order.PASSED,
                row -> row.passedAt() == null ? "" : formats.dateTime(row.passedAt()));
        grid.addColumn(Row::packageVersion)
                .setHeader(getTranslation("learning.column.version"))
                .setAutoWidth(true);
        grid.setItems(this::fetch, _ -> results.count(filter()));
        return grid;
    }

    private Grid.Column<Row> column(String key, Order order, ValueProvider<Row, Object> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation(key))
                .setSortProperty(order.name())
                .setAutoWidth(true);
    }

    private Span badge(Row row) {
        Span badge = new Span(text(row.state()));
        badge.addClassNames(
                "kit-badge",
                switch (row.state()) {
                    case PASSED -> "ok";
                    case FAILED -> "bad";
                    case STARTED -> "warn";
                });
        if (row.completionOnly()) {
            badge.setTitle(getTranslation("learning.note.completion-only"));
        }
        return badge;
    }

    private Stream<Row> fetch(Query<Row, Void> query) {
        QuerySortOrder sort = query.getSortOrders().stream()
                .findFirst()
                .orElse(new QuerySortOrder(Order.UPDATED.name(), SortDirection.DESCENDING));
        return results
                .rows(
                        filter(),
                        Order.valueOf(sort.getSorted()),
                        sort.getDirection() == SortDirection.ASCENDING,
                        query.getOffset(),
                        query.getLimit())
                .stream();
    }

    private Filter filter() {
        Portal chosen = portal.getValue();
        return new Filter(chosen == null ? null : chosen.id(), state.getValue(), search.getValue());
    }

    private void reset() {
        search.clear();
        portal.clear();
        state.clear();
        refresh();
    }

    private void refresh() {
        int found = results.count(filter());
        count.setText(getTranslation("learning.results.count", found));
        grid.getDataProvider().refreshAll();
        grid.setVisible(found > 0);
        empty.setVisible(found == 0);
    }

    private String portalName(Row row) {
        Portal known = portals.get(row.portal());
        return known == null ? row.portal().toString().substring(0, 8) : known.name();
    }

    private String text(State one) {
        return getTranslation("learning.state." + one.name());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.results.title");
    }
}
