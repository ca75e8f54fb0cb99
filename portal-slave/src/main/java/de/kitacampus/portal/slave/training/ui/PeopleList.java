package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.GridColumns;
import de.kitacampus.portal.common.ui.RowCard;
import de.kitacampus.portal.slave.training.OfPerson;
import de.kitacampus.portal.slave.training.Proofs;
import de.kitacampus.portal.slave.training.TrainingBoard;
import de.kitacampus.portal.slave.training.TrainingBookings;
import de.kitacampus.portal.slave.training.TrainingRules;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of people that opens each one's duty; the workbook holds what the list shows. */
abstract class PeopleList<T extends OfPerson> extends TrainingPage {

    protected final Grid<T> grid = new Grid<>();
    private final transient DutyDialogs dialogs;
    private final String name;
    private final Span count = new Span();
    /** Above the list: what it holds, and what can be done with it. */
    protected final Div line = new Div();

    private final Div empty = new Div();
    private volatile List<T> shown = List.of();

    /**
     * @param name of the page, in its address, its navigation and the keys of its texts
     */
    PeopleList(
            String name,
            TrainingBoard board,
            TrainingRules rules,
            Proofs proofs,
            TrainingBookings bookings,
            boolean states) {
        super("training/" + name, name + ".title", board, rules, states);
        this.name = name;
        dialogs = new DutyDialogs(board, rules, proofs, bookings, this::refresh);
        addClassName("fills");
        count.setId("training-count");
        count.getElement().setAttribute("role", "status");
        grid.setId("training-" + name);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    }

    /** Puts the page together when all columns are there. */
    protected final void build(List<ExcelColumn<T>> columns) {
        ExcelExport<T> sheet = new ExcelExport<>(texts.text(name + ".title"), columns);
        line.add(count, new GridColumns<>(grid, "training-" + name, texts.text("columns"), this::card));
        line.addClassName("training-line");
        build(
                name,
                name + ".help",
                new ExcelLink("training-excel", texts.text(name + ".title"), out -> sheet.write(out, shown.stream())),
                line,
                grid,
                empty);
    }

    protected abstract List<T> found();

    protected abstract EmptyState nothing();

    protected abstract RowCard card(T row);

    protected final Grid.Column<T> personColumn(Comparator<T> order) {
        return grid.addComponentColumn(this::opener)
                .setHeader(texts.text("column.person"))
                .setKey("person")
                .setComparator(order)
                .setWidth("10rem");
    }

    protected final Grid.Column<T> centreColumn(String width) {
        return grid.addColumn(OfPerson::centres)
                .setHeader(texts.text("column.centre"))
                .setKey("centre")
                .setSortable(true)
                .setWidth(width);
    }

    protected final Grid.Column<T> ruleColumn(String width) {
        return grid.addColumn(OfPerson::rule)
                .setHeader(texts.text("column.rule"))
                .setKey("rule")
                .setSortable(true)
                .setFlexGrow(2)
                .setWidth(width);
    }

    protected final ExcelColumn<T> personCell() {
        String erased = texts.text("erased");
        return ExcelColumn.text(texts.text("column.person"), 28, row -> named(row.name(), erased));
    }

    protected final ExcelColumn<T> centreCell() {
        return ExcelColumn.text(texts.text("column.centre"), 26, OfPerson::centres);
    }

    protected final ExcelColumn<T> ruleCell() {
        return ExcelColumn.text(texts.text("column.rule"), 40, OfPerson::rule);
    }

    protected final Component opener(T row) {
        String person = nameOf(row);
        Button button = new Button(person, click -> dialogs.open(row.duty(), person));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("training-name");
        button.setAriaLabel(texts.text("people.open", person, row.rule()));
        return button;
    }

    protected final String nameOf(T row) {
        return named(row.name(), texts.text("erased"));
    }

    private static String named(@Nullable String name, String erased) {
        return name == null ? erased : name;
    }

    @Override
    protected final void refresh() {
        shown = found();
        grid.setItems(shown);
        count.setText(texts.text(name + ".count", shown.size()));
        grid.setVisible(!shown.isEmpty());
        empty.setVisible(shown.isEmpty());
        empty.removeAll();
        if (shown.isEmpty()) {
            empty.add(nothing());
        }
    }
}
