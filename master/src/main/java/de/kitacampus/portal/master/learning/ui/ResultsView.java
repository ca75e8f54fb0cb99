package de.kitacampus.portal.master.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.common.ui.SortedGrid;
import de.kitacampus.portal.master.learning.LearnerResults;
import de.kitacampus.portal.master.learning.LearnerResults.Filter;
import de.kitacampus.portal.master.learning.LearnerResults.Order;
import de.kitacampus.portal.master.learning.LearnerResults.Row;
import de.kitacampus.portal.master.portals.PortalNames;
import de.kitacampus.portal.master.portals.Portals;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;

/** Who, by pseudonym, reached what (Lernstände). */
@Route("results")
@Menu(title = "learning.results.menu", order = 310, icon = "vaadin:diploma")
@PermitAll
class ResultsView extends Div implements HasDynamicTitle {

    private final transient LearnerResults results;
    private final transient PortalNames portals;
    private final transient Formats formats = new Formats(getLocale());
    private final SortedGrid<Row, Order> grid =
            new SortedGrid<>("results-grid", new SortedGrid.Order<>(Order.UPDATED, true), this::read);
    private final Span count = new Span();
    private final Div empty = new Div();
    private final ResultFilters filters;
    private transient Filter filter = Filter.ALL;

    ResultsView(LearnerResults results, Portals portals) {
        this.results = results;
        this.portals = new PortalNames(portals.all());
        count.setId("results-count");
        count.getElement().setAttribute("role", "status");
        filters = new ResultFilters(this.portals, count, this::show);
        addColumns();
        addClassName("kit-page");
        add(
                new PageHeader(getTranslation("learning.results.title"))
                        .withHelp(getTranslation("learning.results.help")),
                filters,
                grid,
                empty);
        show(Filter.ALL);
    }

    private void addColumns() {
        column("learning.column.portal", Order.PORTAL, row -> portals.of(row.portal()));
        column("learning.column.user", Order.USER, ResultsView::shortUser)
                .setTooltipGenerator(row -> row.user().toString());
        column("learning.column.course", Order.COURSE, row -> row.course().value());
        grid.sortable(grid.addComponentColumn(this::badge), Order.STATE, getTranslation("learning.column.state"))
                .setAutoWidth(true);
        column("learning.column.score", Order.SCORE, this::score);
        column("learning.column.time", Order.TIME, this::time);
        column("learning.column.started", Order.STARTED, row -> formats.dateTime(row.startedAt()));
        column("learning.column.updated", Order.UPDATED, row -> formats.dateTime(row.updatedAt()));
        column(
                "learning.column.passed",
                Order.PASSED,
                row -> row.passedAt() == null ? "" : formats.dateTime(row.passedAt()));
        grid.addColumn(Row::packageVersion)
                .setHeader(getTranslation("learning.column.version"))
                .setAutoWidth(true);
        GridColumns.cardsOnly(grid, this::card);
    }

    private SortedGrid.Column<Row> column(String key, Order order, ValueProvider<Row, Object> value) {
        return grid.addColumn(order, getTranslation(key), value).setAutoWidth(true);
    }

    private RowCard card(Row row) {
        return new RowCard(row.course().value(), badge(row))
                .line(score(row), time(row))
                .line(portals.of(row.portal()), shortUser(row))
                .line(getTranslation("learning.column.updated") + ": " + formats.dateTime(row.updatedAt()));
    }

    private static String shortUser(Row row) {
        return row.user().toString().substring(0, 8);
    }

    private String score(Row row) {
        return row.score() == null ? "" : formats.percent(row.score());
    }

    private String time(Row row) {
        return formats.duration(Duration.ofSeconds(row.totalSeconds()));
    }

    private Span badge(Row row) {
        Span badge = new Span(getTranslation("learning.state." + row.state().name()));
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

    private List<Row> read(SortedGrid.Order<Order> order, int offset, int limit) {
        return results.rows(filter, order.by(), !order.descending(), offset, limit);
    }

    private void show(Filter shown) {
        filter = shown;
        filters.show(shown);
        int found = results.count(shown);
        count.setText(getTranslation("learning.results.count", found));
        grid.show(found);
        empty.removeAll();
        if (found == 0) {
            String what = shown.equals(Filter.ALL) ? "learning.results.empty" : "learning.results.no-match";
            empty.add(new EmptyState(getTranslation(what + ".title"), getTranslation(what + ".help")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.results.title");
    }
}
