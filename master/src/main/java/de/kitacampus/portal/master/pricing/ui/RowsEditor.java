package de.kitacampus.portal.master.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list that is edited row by row.
 *
 * @param <V> what a row says
 */
abstract class RowsEditor<V> extends Div {

    private final Div list = new Div();
    private final transient List<Row<V>> rows = new ArrayList<>();
    private final String id;

    /** The fields of one row. */
    protected interface Row<V> {

        List<Component> fields();

        void show(V value);

        /** What was typed, or nothing with errors beside the fields. */
        Optional<V> read();
    }

    protected RowsEditor(String id, String label, String addLabel) {
        this.id = id;
        Span name = new Span(label);
        name.addClassName("group-label");
        Button add = new Button(addLabel, VaadinIcon.PLUS.create(), _ -> addRow());
        add.setId(id + "-add");
        addClassName("rows-editor");
        add(name, list, add);
    }

    /** Fields of a new row; their ids begin with the text. */
    protected abstract Row<V> newRow(String rowId);

    private Row<V> addRow() {
        Row<V> row = newRow(id + "-" + rows.size());
        Div line = new Div();
        line.addClassName("author-row");
        Button remove = new Button(VaadinIcon.TRASH.create(), _ -> {
            rows.remove(row);
            list.remove(line);
        });
        remove.setAriaLabel(getTranslation("pricing.row.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        row.fields().forEach(line::add);
        line.add(remove);
        rows.add(row);
        list.add(line);
        return row;
    }

    void show(List<V> values) {
        rows.clear();
        list.removeAll();
        values.forEach(value -> addRow().show(value));
    }

    /** All rows, or nothing if one of them has an error; each shows its own. */
    Optional<List<V>> read() {
        List<Optional<V>> read = rows.stream().map(Row::read).toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}
