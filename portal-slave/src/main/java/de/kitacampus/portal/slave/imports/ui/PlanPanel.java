package de.kitacampus.portal.slave.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.imports.ImportPlan;
import de.kitacampus.portal.slave.imports.ImportPlan.Change;
import de.kitacampus.portal.slave.imports.ImportPlan.Difference;
import de.kitacampus.portal.slave.imports.ImportPlan.Planned;
import de.kitacampus.portal.slave.imports.ImportPlan.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an import would do, row by row. */
class PlanPanel extends Composite<Div> {

    PlanPanel(TextTable sheet, ImportPlan plan) {
        getContent().addClassName("import-plan");
        getContent().setId("import-plan");
        if (!plan.newCentres().isEmpty() || !plan.newRoles().isEmpty()) {
            getContent().add(made(plan));
        }
        TabSheet tabs = new TabSheet();
        tabs.setId("import-tabs");
        for (Change change : Change.values()) {
            String name = change.name().toLowerCase(Locale.ROOT);
            tabs.add(
                    tab(getTranslation("imports.change." + name), plan.count(change), "import-tab-" + name),
                    people(plan, change, name));
        }
        tabs.add(
                tab(getTranslation("imports.change.refused"), plan.refusedRows(), "import-tab-refused"),
                refused(sheet, plan));
        tabs.setWidthFull();
        if (plan.refusedRows() > 0) {
            tabs.setSelectedIndex(Change.values().length);
        }
        getContent().add(tabs);
    }

    private Paragraph made(ImportPlan plan) {
        Paragraph made = new Paragraph(getTranslation(
                "imports.made",
                plan.newCentres().size(),
                plan.newRoles().size(),
                String.join(", ", plan.newCentres())
                        + (plan.newCentres().isEmpty() ? "" : ", ")
                        + String.join(", ", plan.newRoles())));
        made.addClassName("kit-banner");
        return made;
    }

    private static Tab tab(String words, long count, String id) {
        Span number = new Span(String.valueOf(count));
        number.addClassName("kit-badge");
        Tab tab = new Tab(new Span(words + " "), number);
        tab.setId(id);
        return tab;
    }

    private Component people(ImportPlan plan, Change change, String name) {
        List<Planned> people =
                plan.people().stream().filter(one -> one.change() == change).toList();
        Grid<Planned> grid = grid("import-" + name);
        grid.addColumn(Planned::line)
                .setHeader(getTranslation("imports.line"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(PlanPanel::name)
                .setHeader(getTranslation("imports.person"))
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.addColumn(one -> text(one, change))
                .setHeader(getTranslation(change == Change.CHANGED ? "imports.differences" : "imports.number"))
                .setWidth("14rem")
                .setFlexGrow(3);
        GridColumns.cardsOnly(grid, one -> new RowCard(name(one), getTranslation("imports.line.short", one.line()))
                .line(text(one, change)));
        grid.setItems(people);
        return people.isEmpty() ? new Paragraph(getTranslation("imports.none")) : grid;
    }

    private static <T> Grid<T> grid(String id) {
        Grid<T> grid = new Grid<>();
        grid.setId(id);
        grid.setHeight("24rem");
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return grid;
    }

    private static String name(Planned one) {
        return one.details().lastName() + ", " + one.details().firstName();
    }

    private String text(Planned one, Change change) {
        if (change == Change.CHANGED) {
            return one.fields().stream().map(this::words).collect(Collectors.joining(" · "));
        }
        String number = one.details().staffNumber();
        String email = one.details().email();
        return (number == null ? "" : number + "  ") + (email == null ? "" : email);
    }

    private String words(Difference difference) {
        return difference.field().header(getLocale()) + ": "
                + (difference.before().isEmpty() ? "–" : difference.before()) + " → " + difference.after();
    }

    private Component refused(TextTable sheet, ImportPlan plan) {
        if (plan.refusals().isEmpty()) {
            return new Paragraph(getTranslation("imports.refused.none"));
        }
        RefusedRows rows = new RefusedRows(sheet, plan.refusals());
        Grid<Refusal> grid = grid("import-refused");
        grid.addColumn(Refusal::line)
                .setHeader(getTranslation("imports.line"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(one -> rows.column(one, getLocale()))
                .setHeader(getTranslation("imports.column.name"))
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addColumn(rows::reason)
                .setHeader(getTranslation("imports.reason"))
                .setWidth("16rem")
                .setFlexGrow(3);
        GridColumns.cardsOnly(
                grid, one -> new RowCard(rows.reason(one), getTranslation("imports.line.short", one.line()))
                        .line(rows.column(one, getLocale())));
        grid.setItems(plan.refusals());
        return new Div(new Paragraph(getTranslation("imports.refused.help")), rows.download(), grid);
    }
}
