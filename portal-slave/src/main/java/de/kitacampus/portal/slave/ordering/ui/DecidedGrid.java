package de.kitacampus.portal.slave.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.ordering.DecidedRequest;
import de.kitacampus.portal.slave.ordering.RequestState;
import java.util.List;

/** Requests that ended, with who decided and why. */
final class DecidedGrid {

    private DecidedGrid() {}

    static Component of(List<DecidedRequest> rows, OrderingTexts texts) {
        if (rows.isEmpty()) {
            return new EmptyState(texts.text("decided.none.title"), texts.text("decided.none"));
        }
        Grid<DecidedRequest> grid = new Grid<>();
        grid.setId("decided-grid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(row -> OrderingTexts.sortName(row.person()))
                .setHeader(texts.text("column.person"))
                .setSortable(true);
        grid.addColumn(row -> row.request().course() + " " + row.request().title())
                .setHeader(texts.text("column.course"))
                .setFlexGrow(2)
                .setSortable(true);
        grid.addComponentColumn(row -> badge(row.request().state(), texts)).setHeader(texts.text("column.state"));
        grid.addColumn(row -> when(row, texts)).setHeader(texts.text("column.decided"));
        grid.addColumn(DecidedRequest::by).setHeader(texts.text("column.by"));
        grid.addColumn(row -> row.request().reason())
                .setHeader(texts.text("column.reason"))
                .setFlexGrow(2);
        GridColumns.cardsOnly(grid, row -> new RowCard(
                        OrderingTexts.sortName(row.person()),
                        badge(row.request().state(), texts))
                .line(row.request().course() + " " + row.request().title())
                .line(when(row, texts), row.by())
                .line(row.request().reason()));
        grid.setItems(rows);
        return grid;
    }

    private static String when(DecidedRequest row, OrderingTexts texts) {
        var at = row.request().decidedAt();
        return at == null ? "" : texts.formats().dateTime(at);
    }

    static Span badge(RequestState state, OrderingTexts texts) {
        Span badge = new Span(texts.text("state." + state.name()));
        badge.addClassNames(
                "kit-badge",
                switch (state) {
                    case APPROVED -> "ok";
                    case REFUSED -> "bad";
                    case OPEN, WITHDRAWN, EXPIRED -> "warn";
                });
        return badge;
    }
}
