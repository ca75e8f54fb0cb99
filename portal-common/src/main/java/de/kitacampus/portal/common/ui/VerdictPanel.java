package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import de.kitacampus.portal.common.table.ImportPreview;
import de.kitacampus.portal.common.table.RowVerdict;
import de.kitacampus.portal.common.table.RowVerdict.Change;
import java.util.List;
import java.util.stream.Stream;

/** What an import would do, row by row, in a tab for each verdict. */
class VerdictPanel extends Composite<Div> {

    private final String texts;
    private final VerdictWords words;

    VerdictPanel(ImportPreview<?> preview, String texts) {
        this.texts = texts;
        this.words = new VerdictWords(texts, getLocale());
        getContent().addClassName("import-plan");
        TabSheet tabs = new TabSheet();
        tabs.setId("import-tabs");
        tabs.setWidthFull();
        for (Change change : Change.values()) {
            List<RowVerdict> rows = preview.rows().stream()
                    .filter(row -> row.change() == change)
                    .toList();
            tabs.add(tab(change, rows.size()), content(change, rows));
        }
        Stream.of(Change.REFUSED, Change.CHANGED, Change.NEW, Change.UNCHANGED)
                .filter(change -> preview.count(change) > 0)
                .findFirst()
                .ifPresent(first -> tabs.setSelectedIndex(first.ordinal()));
        getContent().add(tabs);
    }

    private Tab tab(Change change, int count) {
        Span number = new Span(String.valueOf(count));
        number.addClassName("kit-badge");
        Tab tab = new Tab(new Span(getTranslation(texts + ".change." + change.id()) + " "), number);
        tab.setId("import-tab-" + change.id());
        return tab;
    }

    private Component content(Change change, List<RowVerdict> rows) {
        if (rows.isEmpty()) {
            return new Paragraph(getTranslation(texts + ".none"));
        }
        Grid<RowVerdict> grid = new Grid<>();
        grid.setId("import-" + change.id());
        grid.setHeight("24rem");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(RowVerdict::line)
                .setHeader(getTranslation(texts + ".line"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(RowVerdict::subject)
                .setHeader(getTranslation(texts + ".subject"))
                .setWidth("14rem")
                .setFlexGrow(2);
        if (change == Change.CHANGED || change == Change.REFUSED) {
            grid.addColumn(row -> String.join("\n", words.lines(row)))
                    .setHeader(getTranslation(texts + (change == Change.CHANGED ? ".differences" : ".reason")))
                    .setPartNameGenerator(_ -> "import-lines")
                    .setWidth("18rem")
                    .setFlexGrow(4);
        }
        GridColumns.cardsOnly(grid, this::card);
        grid.setItems(rows);
        return grid;
    }

    private RowCard card(RowVerdict row) {
        RowCard card = new RowCard(row.subject(), getTranslation(texts + ".line") + " " + row.line());
        words.lines(row).forEach(card::line);
        return card;
    }
}
