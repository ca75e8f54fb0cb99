package de.kitacampus.portal.slave.imports.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.imports.ImportRun;
import de.kitacampus.portal.slave.imports.StaffImports;
import java.util.List;
import java.util.Optional;

/** Who imported what, and when. */
class PastImports extends Composite<Div> {

    PastImports(StaffImports imports) {
        List<ImportRun> runs = imports.history();
        getContent().setVisible(!runs.isEmpty());
        getContent().setId("import-history");
        Formats formats = new Formats(getLocale());
        Grid<ImportRun> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(runs.size() <= 10);
        grid.addColumn(run -> formats.dateTime(run.at()))
                .setHeader(getTranslation("imports.past.at"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(ImportRun::fileName)
                .setHeader(getTranslation("imports.past.file"))
                .setFlexGrow(2);
        grid.addColumn(run -> by(run))
                .setHeader(getTranslation("imports.past.by"))
                .setFlexGrow(1);
        number(grid, "imports.change.new", ImportRun::added);
        number(grid, "imports.change.changed", ImportRun::changed);
        number(grid, "imports.change.unchanged", ImportRun::unchanged);
        number(grid, "imports.change.refused", ImportRun::refused);
        GridColumns.cardsOnly(grid, run -> new RowCard(run.fileName(), formats.dateTime(run.at()))
                .line(by(run))
                .line(getTranslation("imports.done", run.added(), run.changed(), run.unchanged(), run.refused())));
        grid.setItems(runs);
        getContent().add(new H2(getTranslation("imports.past")), grid);
    }

    private String by(ImportRun run) {
        return Optional.ofNullable(run.by()).orElseGet(() -> getTranslation("imports.past.unknown"));
    }

    private void number(Grid<ImportRun> grid, String key, java.util.function.ToLongFunction<ImportRun> value) {
        grid.addColumn(run -> new Formats(getLocale()).number(value.applyAsLong(run)))
                .setHeader(getTranslation(key))
                .setWidth("7.5rem")
                .setFlexGrow(0)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
    }
}
